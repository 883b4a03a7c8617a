# Built from a checkout: docker build -t kinora .

FROM node:24-trixie-slim AS build
WORKDIR /app
ENV SKIP_FFMPEG=true
COPY . .
RUN npm ci --no-audit \
  && npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit

FROM node:24-trixie-slim
LABEL org.opencontainers.image.title="Kinora" \
      org.opencontainers.image.description="The open, self-hosted Videos API" \
      org.opencontainers.image.licenses="Apache-2.0 AND GPL-3.0-or-later"
# Passes signals on and takes in orphans, as the first process must. Of Debian, whatever its version.
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install -y --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* \
  && install -d -o node -g node -m 755 /data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
ENV NODE_ENV=production \
    KINORA_HOST=0.0.0.0 \
    KINORA_PORT=8080 \
    KINORA_DATA=/data
# The account node: with a name, as PostgreSQL wants it.
USER 1000:1000
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.KINORA_PORT}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "/app/dist/cli/main.js"]
CMD ["serve"]
