/**
 * How Next builds the app: a static export that any host can serve under any base path.
 * BASE_PATH is empty or of the form `/name`; EXPORT_DIR names another folder than `out`;
 * BUILD_ID comes from tools/build.mjs, so that the same sources give the same files.
 */
const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  trailingSlash: true,
  images: { unoptimized: true },
  basePath,
  // With `output: 'export'` Next takes another distDir for the folder of the export.
  ...(process.env.EXPORT_DIR ? { distDir: process.env.EXPORT_DIR } : {}),
  generateBuildId: () => process.env.BUILD_ID ?? null,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run types` checks the whole project; checking again here would only slow `npm start` down.
  typescript: { ignoreBuildErrors: true },
};

export default config;
