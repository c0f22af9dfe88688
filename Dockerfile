# One image for the API and the worker. The SDK's native part needs glibc: Debian, not Alpine.
FROM node:20-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./

FROM packages AS build
RUN npm ci
COPY . .
RUN npm run build

FROM packages AS production
RUN npm ci --omit=dev && npm cache clean --force
# The SDK brings its native part for five kinds of machine; one of them is this.
RUN find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 \
    -not -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} +

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
EXPOSE 3000 9464
# node itself, so that SIGTERM reaches it; docker-compose.yml says what else it may be.
CMD ["node", "dist/api/main.js"]
