#!/usr/bin/env perl
# Every operation of the Videos API with OpenAPI::Client and a document that describes it:
#   perl videos.pl openapi.json
use v5.36;
use JSON::PP;
use Mojo::File 'path';
use Mojo::URL;
use OpenAPI::Client;

my $film_id = $ENV{SDK_FILM_ID};
my $base    = Mojo::URL->new($ENV{OPENAI_BASE_URL});

# A document whose paths begin with /v1 counts them from the root.
$base->path('/') if decode_json(path($ARGV[0])->slurp)->{paths}{'/v1/videos'};
my $client = OpenAPI::Client->new($ARGV[0], base_url => $base);
$client->ua->on(start => sub ($ua, $tx) {
    $tx->req->headers->authorization("Bearer $ENV{OPENAI_API_KEY}");
});
my ($id, $character_id);

report(create => sub {
    my $video = call(createVideo => {}, {
        prompt => 'A snail crossing a garden path', seconds => '4', size => '1280x720',
    });
    $id = $video->{id};
    check($video->{seconds} eq '4' && !defined $video->{error}, 'wrong answer');
});

report(create_with_image => sub {
    discard(upload('/videos', {
        prompt => 'It comes alive', size => '1280x720', input_reference => file('SDK_IMAGE_FILE'),
    }));
});

report(poll => sub {
    while (1) {
        my $tx = $client->call(GetVideo => { video_id => $id });
        my $status = $tx->res->json('/status') // die $tx->res->body;
        die "failed\n" if $status eq 'failed';
        last if $status eq 'completed';
        select undef, undef, undef, $tx->res->headers->header('openai-poll-after-ms') / 1000;
    }
});

report(retrieve => sub {
    my $video = call(GetVideo => { video_id => $id });
    check($video->{progress} == 100, "progress $video->{progress}");
});

report(list => sub {
    my (%seen, $after);
    while (1) {
        my $page = call(ListVideos => { limit => 2, $after ? (after => $after) : () });
        $seen{ $_->{id} }++ for @{ $page->{data} };
        last unless $page->{has_more};
        $after = $page->{last_id};
    }
    check(!(grep { $_ > 1 } values %seen), 'a video came twice');
    check($seen{$id} && $seen{$film_id}, 'a video is missing');
});

report(download => sub {
    my %magic = (video => [4, 'ftyp'], thumbnail => [8, 'WEBP'], spritesheet => [0, "\xff\xd8"]);
    for my $variant (sort keys %magic) {
        my $tx = $client->call(RetrieveVideoContent => { video_id => $id, variant => $variant });
        my ($start, $bytes) = @{ $magic{$variant} };
        check(substr($tx->res->body, $start, length $bytes) eq $bytes, "wrong bytes of $variant");
    }
});

report(remix => sub {
    my $video = call(CreateVideoRemix => { video_id => $film_id }, { prompt => 'The same at night' });
    check($video->{remixed_from_video_id} eq $film_id, 'the source is not named');
    discard($video);
});

report(edit => sub {
    discard(call(CreateVideoEdit => {}, { prompt => 'The same in winter', video => { id => $film_id } }));
});

report(edit_upload => sub {
    discard(upload('/videos/edits', { prompt => 'The same in autumn', video => file('SDK_FILM_FILE') }));
});

report(extend => sub {
    my $video = call(CreateVideoExtend => {}, {
        prompt => 'It goes on', seconds => '4', video => { id => $film_id },
    });
    check($video->{seconds} eq '8', "seconds $video->{seconds}");
    discard($video);
});

report(create_character => sub {
    my $character = upload('/videos/characters', { name => 'Snail', video => file('SDK_FILM_FILE') });
    $character_id = $character->{id};
    check($character->{name} eq 'Snail', 'wrong answer');
});

report(get_character => sub {
    my $character = call(GetVideoCharacter => { character_id => $character_id });
    check($character->{name} eq 'Snail', 'wrong answer');
});

report(delete => sub {
    check(call(DeleteVideo => { video_id => $id })->{deleted}, 'not deleted');
    my $tx = $client->call(GetVideo => { video_id => $id });
    check($tx->res->code == 404, 'status ' . $tx->res->code);
    my $message = $tx->res->json('/error/message');
    check($message eq "Video with id '$id' not found.", $message);
});

# Calls an operation of the document by its id; the body goes as JSON.
sub call ($operation, $parameters, $body = undef) {
    my $tx = $client->call($operation => $parameters, $body ? (json => $body) : ());
    die $tx->res->code, ' ', $tx->res->body, "\n" if $tx->error;
    return $tx->res->json;
}

# Files go through the user agent of the client: it makes JSON and forms, but checks no files.
sub upload ($path, $form) {
    my $tx = $client->ua->post("$ENV{OPENAI_BASE_URL}$path" => form => $form);
    die $tx->res->code, ' ', $tx->res->body, "\n" if $tx->error;
    return $tx->res->json;
}

sub file ($variable) { return { file => $ENV{$variable} } }

sub discard ($video) { call(DeleteVideo => { video_id => $video->{id} }) }

sub check ($condition, $what) { die "$what\n" unless $condition }

sub report ($operation, $run) {
    local $@;
    my %line = (operation => $operation, ok => JSON::PP::true);
    eval { $run->(); 1 } or %line = (%line, ok => JSON::PP::false, error => "$@");
    say encode_json(\%line);
    STDOUT->flush;
}
