using GraphService.Neo4j.Tests.Servers;

namespace GraphService.Neo4j.Tests.Statements;

/// <summary>The tests may meet an old Neo4j; the newest one's front end must find nothing to object to either, neither as Cypher 5 nor as Cypher 25.</summary>
public sealed class ModernCypherTests(RealNeo4j neo4j)
{
    [Fact]
    public async Task Every_statement_that_a_store_sends_is_modern_Cypher()
    {
        var statements = await SentStatements.RecordAsync(neo4j);

        Assert.InRange(statements.Count, 60, int.MaxValue);
        Assert.Empty(await FrontEnd.CheckAsync(statements));
    }

    [Fact]
    public async Task So_are_the_queries_that_the_documentation_shows() => Assert.Empty(await FrontEnd.CheckAsync(DocumentedQueriesTests.All));

    [Fact]
    public async Task So_is_what_makes_constraints_and_indexes_on_new_versions() => Assert.Empty(await FrontEnd.CheckAsync(new NewDialect().Schema));

    [Fact]
    public async Task What_made_them_on_old_versions_is_objected_to_in_either_language()
    {
        var old = new OldDialect().Schema.ToList();

        var findings = await FrontEnd.CheckAsync(old);

        Assert.Equal(2 * old.Count, findings.Select(finding => (finding.Text, finding.Language)).Distinct().Count());
    }

    [Theory]
    [InlineData("MATCH (n) RETURN m", "m")]
    [InlineData("MATCH (n) RETURN size((n)--())", "pattern")]
    [InlineData("MATCH (n) WHERE n.id = {id} RETURN n", "}")]
    [InlineData("MATCH (n) RETRUN n", "RETRUN")]
    public async Task A_mistake_is_found(string statement, string named) =>
        Assert.Contains(await FrontEnd.CheckAsync([statement]), finding => finding.Message.Contains(named, StringComparison.Ordinal));
}
