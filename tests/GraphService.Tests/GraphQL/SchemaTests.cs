using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GraphService.Tests.GraphQL;

public sealed class SchemaTests(Api api)
{
    [Fact]
    public void The_schema_is_the_one_that_was_approved()
    {
        var printed = api.Services.GetRequiredService<ISchema>().Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
        var received = Path.Combine(AppContext.BaseDirectory, "schema.received.graphql");
        File.WriteAllText(received, printed);

        var approved = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GraphQL", "schema.approved.graphql")).ReplaceLineEndings("\n");

        Assert.True(approved == printed, $"The schema has changed. Compare it with {received}, and copy that over GraphQL/schema.approved.graphql to approve it.");
    }

    [Fact]
    public async Task A_tool_can_ask_for_the_whole_schema_at_once()
    {
        const string type = "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }";
        var data = await api.AskAsync($$"""
            query IntrospectionQuery { __schema { queryType { name } types { kind name description
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { name type { {{type}} } defaultValue isDeprecated } type { {{type}} } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { name type { {{type}} } defaultValue } interfaces { {{type}} } enumValues(includeDeprecated: true) { name description } possibleTypes { {{type}} } }
              directives { name description locations args { name type { {{type}} } defaultValue } } } }
            """);

        Assert.Contains(data["__schema"]!["types"]!.AsArray(), type => (string)type!["name"]! == "CausalGraph");
    }

    [Fact]
    public async Task A_query_of_too_many_records_is_refused_before_it_runs()
    {
        var refusal = await api.RefusalAsync("{ links(first: 200) { nodes { source { links(first: 200) { nodes { target { links(first: 200) { nodes { id } } } } } } } } }");

        Assert.Equal("QUERY_TOO_COSTLY", (string)refusal["extensions"]!["code"]!);
    }

    [Fact]
    public void Everything_a_client_can_see_says_what_it_is()
    {
        var schema = api.Services.GetRequiredService<ISchema>();

        var silent = schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && type is IComplexGraphType)
            .SelectMany(type => ((IComplexGraphType)type).Fields.Where(field => string.IsNullOrWhiteSpace(field.Description)).Select(field => $"{type.Name}.{field.Name}"))
            .Concat(schema.AllTypes.Where(type => type is IComplexGraphType or EnumerationGraphType && !type.Name.StartsWith("__", StringComparison.Ordinal) && string.IsNullOrWhiteSpace(type.Description)).Select(type => type.Name));

        Assert.Empty(silent);
    }
}
