// Has Neo4j's own front end look at statements: an array of {text, parameters} on stdin, an array of findings on stdout.
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const { lintCypherQuery } = require('@neo4j-cypher/language-support');

const findings = [];
for (const statement of JSON.parse(await text(process.stdin))) {
  const parameters = Object.fromEntries(statement.parameters.map((name) => [name, 'some value']));
  for (const language of ['CYPHER 5', 'CYPHER 25']) {
    const find = (message) => findings.push({ text: statement.text, language, message });
    const { diagnostics, symbolTables } = lintCypherQuery(`${language} ${statement.text}`, { parameters });
    for (const diagnostic of diagnostics) find(diagnostic.message);
    // Should the front end fail over a statement, it says nothing at all; what it has understood has variables, but for commands to the schema.
    if (diagnostics.length === 0 && !/^CREATE (CONSTRAINT|INDEX|FULLTEXT) /.test(statement.text) && symbolTables.flat().length === 0) find('The front end saw no variable in it.');
  }
}

process.stdout.write(JSON.stringify(findings));
