using System.Text.RegularExpressions;

namespace GraphService.Tests.GraphQL.Guard;

/// <summary>Queries as honest clients send them.</summary>
static partial class HonestQueries
{
    const int LevelsOfType = 9;

    /// <summary>Every query that the README or GraphiQL shows.</summary>
    public static IReadOnlyList<string> Shown { get; } =
    [
        .. Examples().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n")).Select(example => example.Groups["query"].Value),
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "queries"), "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText),
    ];

    /// <summary>What GraphiQL, relay-compiler and GraphQL Code Generator ask of a server they do not know: graphql-js's own query.</summary>
    public static string Introspection { get; } = $$"""
        query IntrospectionQuery {
          __schema {
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name {{string.Concat(Enumerable.Repeat("ofType { kind name ", LevelsOfType))}}{{new string('}', LevelsOfType)}} }
        """;

    /// <summary>A page of a front end built with Relay: fragments in fragments, ids and type names everywhere, sizes in variables.</summary>
    public const string Page = """
        query ExplorePage($slug: String!, $links: Int = 25, $evidence: Int = 3) {
          entity(slug: $slug) { __typename ...Header_entity ...Links_entity id }
          causes(of: "hungarian-uprising", depth: 3) { ...Picture_graph }
          effects(of: "secret-speech", depth: 3) { ...Picture_graph }
        }
        fragment Header_entity on Entity { id name kind slug description aliases wikidata status mentions when { ...Date_date } }
        fragment Date_date on FuzzyDate { edtf display earliest latest }
        fragment Links_entity on Entity {
          id
          links(first: $links, orderBy: EVIDENCE) {
            totalCount
            pageInfo { hasNextPage endCursor }
            edges { cursor node { id __typename ...Link_link } }
          }
        }
        fragment Link_link on Link {
          id type family sign reading reverseReading confidence contested modality status documentCount evidenceCount
          source { id ...Header_entity } target { id ...Header_entity }
          evidence(first: $evidence) { edges { node { id ...Quote_evidence } } }
        }
        fragment Quote_evidence on Evidence { id quote prefix suffix start end modality assertedBy cue rule confidence document { id title slug author } }
        fragment Picture_graph on CausalGraph {
          of { id name } nodes { id name kind slug when { ...Date_date } }
          links { id type confidence contested modality source { id } target { id } }
          layers { distance nodes { id } } explanation { text link { id } citation { id document { id title } } } budget { truncated reason }
        }
        """;

    [GeneratedRegex("```graphql\n(?<query>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Examples();
}
