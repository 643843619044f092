using CsCheck;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using GraphService.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class QueryMeterTests(Api api)
{
    readonly PriceList _prices = new(api.Services.GetRequiredService<ISchema>());

    [Theory]
    [InlineData("{ statistics { links } }", 200 + 1 + 1)]
    [InlineData("{ entities { nodes { name } } }", 100 + 1 + 25 * 2)]
    [InlineData("{ entities(first: 7) { nodes { name } } }", 100 + 1 + 7 * 2)]
    [InlineData("{ entities(last: 7) { nodes { name } pageInfo { endCursor } } }", 100 + 1 + 7 * 2 + 2)]
    [InlineData("{ entities(first: 7) { nodes { links(first: 3) { nodes { id } } } } }", 100 + 1 + 7 * (1 + 100 + 1 + 3 * 2))]
    [InlineData("{ entities(first: 9999) { nodes { name } } }", 100 + 1 + 200 * 2)]
    [InlineData("{ entities(first: -3) { nodes { name } } }", 100 + 1 + 1 * 2)]
    [InlineData("query q($n: Int) { entities(first: $n) { nodes { name } } }", 100 + 1 + 9 * 2)]
    [InlineData("query q($n: Int = 4) { entities(first: $n) { nodes { name } } }", 100 + 1 + 9 * 2)]
    [InlineData("query q($m: Int = 4) { entities(first: $m) { nodes { name } } }", 100 + 1 + 4 * 2)]
    [InlineData("""query q($ids: [ID!]!) { nodes(ids: $ids) { id } }""", 3 * 2)]
    [InlineData("""{ nodes(ids: ["a", "b"]) { id } }""", 2 * 2)]
    [InlineData("""{ causes(of: "a", depth: 2) { nodes { name } } }""", 2 * 200 + 1 + 100 * 2)]
    [InlineData("""{ causes(of: "a") { nodes { name } } }""", 3 * 200 + 1 + 150 * 2)]
    [InlineData("""{ chains(from: "a", to: "b", first: 4, maxLength: 5) { links { id } } }""", 5 * 2000 + 4 * (1 + 5 * 2))]
    [InlineData("""{ search(text: "a", first: 4) { score } }""", 25_000 + 4 * 2)]
    [InlineData("""{ ...A } fragment A on Query { entities(first: 7) { ...B ...B } } fragment B on EntityConnection { nodes { name } }""", 100 + 1 + 7 * 4)]
    [InlineData("""{ document(id: "a") { text aliases: sources ... on Document { title } ... { title } } }""", 1 + 201 + 1 + 1 + 1)]
    [InlineData("{ __typename __schema { types { name } } }", 1)]
    [InlineData("{ nothing(first: 3) { at { all } } }", 3)]
    public void A_query_costs_what_its_answer_may_come_to(string query, double cost)
    {
        var variables = new Inputs(new Dictionary<string, object?> { ["n"] = 9, ["ids"] = new List<object?> { "a", "b", "c" } });

        Assert.Equal(cost, Measure(query, variables).Totals.Cost);
    }

    [Fact]
    public void Only_the_operation_that_is_asked_for_is_priced()
    {
        var document = Parser.Parse("query a { statistics { links } } query b { entities(first: 200) { nodes { name } } }");

        var measured = QueryMeter.Measure(document, RequestGuard.Operation(document, "a"), Inputs.Empty, _prices);

        Assert.Equal(202, measured.Totals.Cost);
        Assert.Equal(3, measured.Totals.Depth);
        Assert.Equal(2, measured.Operations);
    }

    [Fact]
    public void What_is_asked_of_the_schema_is_not_counted_as_depth()
    {
        var measured = Measure(HonestQueries.Introspection);

        Assert.Equal(1, measured.Totals.Depth);
        Assert.Equal(0, measured.Totals.Cost);
        Assert.True(measured.Totals.SchemaCost > 1000);
    }

    [Fact]
    public async Task No_part_of_a_query_is_looked_at_twice()
    {
        IEnumerable<string> queries = [.. HonestQueries.Shown, HonestQueries.Introspection, HonestQueries.Page, .. new[] { 10, 20, 30, 200 }.Select(Attack.FragmentBomb)];
        foreach (var query in queries)
        {
            var nodes = new NodeCount();
            var document = Parser.Parse(query, new() { MaxDepth = 1000 });
            await nodes.VisitAsync(document, nodes);

            Assert.InRange(Measure(query).Visited, 1, nodes.Count);
        }
    }

    [Fact]
    public void Fragments_come_to_what_they_come_to_when_they_are_put_in() => Queries.Sample(query =>
    {
        var totals = Measure(query).Totals;
        var document = Parser.Parse(query);
        var written = Parser.Parse($"{{ {Inlined(RequestGuard.Operation(document, null)!.SelectionSet, document)} }}");

        Assert.Equal(QueryMeter.Measure(written, RequestGuard.Operation(written, null), Inputs.Empty, _prices).Totals, totals);
    }, iter: 500);

    // The slow way: every fragment is written out where it is used.
    static string Inlined(GraphQLSelectionSet set, GraphQLDocument document) => string.Join(' ', set.Selections.Select(selection => selection switch
    {
        GraphQLField { SelectionSet: null } field => field.Name.StringValue,
        GraphQLField field => $"{field.Name.StringValue}{Arguments(field)} {{ {Inlined(field.SelectionSet, document)} }}",
        GraphQLFragmentSpread spread => document.Definitions.OfType<GraphQLFragmentDefinition>().First(fragment => fragment.FragmentName.Name == spread.FragmentName.Name) is var found
            ? $"... on {found.TypeCondition.Type.Name.StringValue} {{ {Inlined(found.SelectionSet, document)} }}"
            : "",
        _ => throw new InvalidOperationException(selection.ToString()),
    }));

    static string Arguments(GraphQLField field) => field.Arguments is null ? "" : $"(first: {((GraphQLIntValue)field.Arguments.Items[0].Value).Value})";

    Measured Measure(string query, Inputs? variables = null)
    {
        var document = Parser.Parse(query, new() { MaxDepth = 1000 });
        return QueryMeter.Measure(document, RequestGuard.Operation(document, null), variables ?? Inputs.Empty, _prices);
    }

    /// <summary>Fragments that use those after them, on entities and on pages of links.</summary>
    static Gen<string> Queries { get; } =
        from shapes in Gen.Int[0, 5].Array[1, 4].Array[2, 9]
        select "{ entities(first: 3) { nodes { ...F0 } } } " + string.Join(' ', shapes.Select((shape, i) => $"fragment F{i} on Entity {{ {string.Join(' ', shape.Select((kind, j) => Part(kind, i + 1 + j % 2, shapes.Length)))} }}"));

    static string Part(int kind, int next, int count) => (kind, next < count) switch
    {
        (0, _) or (_, false) => "name",
        (1, _) => $"...F{next}",
        (2, _) => $"links(first: 5) {{ nodes {{ source {{ ...F{next} }} }} totalCount }}",
        (3, _) => $"links {{ edges {{ node {{ id target {{ ...F{next} }} }} }} }}",
        _ => "when { edtf }",
    };

    sealed class NodeCount : ASTVisitor<NodeCount>, IASTVisitorContext
    {
        public int Count { get; private set; }

        public CancellationToken CancellationToken => default;

        public override ValueTask VisitAsync(ASTNode? node, NodeCount context)
        {
            if (node is not null) Count++;
            return base.VisitAsync(node, context);
        }
    }
}
