import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/shell.css';
import './style/feed.css';
import './style/composer.css';
import './style/film.css';
import './style/library.css';
import { App } from './app.tsx';
import { followLinks } from './router.ts';

const root = document.querySelector<HTMLElement>('#app')!;
followLinks(root);
render(<App />, root);
