// Has Neo4j's own front end look at statements: an array of {text, parameters} on stdin, an array of findings on stdout.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const { lintCypherQuery } = createRequire(import.meta.url)('@neo4j-cypher/language-support');

const findings = [];
for (const statement of JSON.parse(await text(process.stdin))) {
  const parameters = Object.fromEntries(statement.parameters.map((name) => [name, 'some value']));
  for (const language of ['CYPHER 5', 'CYPHER 25']) {
    for (const diagnostic of lintCypherQuery(`${language} ${statement.text}`, { parameters }).diagnostics) {
      findings.push({ text: statement.text, language, message: diagnostic.message });
    }
  }
}

console.log(JSON.stringify(findings));
