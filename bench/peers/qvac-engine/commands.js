export const bundleSdk = async () => ({});
export const verifyBundle = async () => ({});
export const hasErrors = () => false;
export const hasWarnings = () => false;
export const formatVerifyBundleResult = () => '';
