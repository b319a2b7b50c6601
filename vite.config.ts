import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where the pages ask while they are being worked on: a running `rapporteur serve`. */
const api = process.env["RAPPORTEUR_API"] ?? "http://127.0.0.1:4173";

export default defineConfig({
  root: "src/web",
  plugins: [react()],
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: ["../.."] }, proxy: { "/api": { target: api } } },
});
