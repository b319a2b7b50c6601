// Prints "N passed, N failed" from vitest's JSON report; exits 1 when no test ran or a file could not be run at all.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const brokenFiles = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles.length} failed`);
if (report.numPassedTests === 0 || brokenFiles.length > 0) process.exit(1);
