# Builds with everything, runs with what is needed, as an ordinary user.
FROM node:24-bookworm-slim AS build
WORKDIR /bitext
COPY package.json package-lock.json ./
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /bitext
COPY package.json package-lock.json ./
# The embedded Postgres and its scripts stay out: the image always uses DATABASE_URL.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /bitext
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY package.json ./
COPY bin bin
COPY sql sql
COPY seeds seeds
COPY --from=packages /bitext/node_modules node_modules
COPY --from=build /bitext/dist dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=16", "--no-allocation-site-pretenuring", "bin/bitext.mjs", "serve"]
