using System.Text;
using System.Text.Json.Nodes;

namespace GraphService.Tests.GraphQL.Guard;

/// <summary>Requests that mean harm: each asks a server for far more work than it is long. None is to cost more than an honest one.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Body">What it posts.</param>
/// <param name="IsBeyondLimits">Whether it is to be refused; the others stay just within what is allowed.</param>
public sealed record Attack(string Name, byte[] Body, bool IsBeyondLimits = true)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. Floods(), .. Fragments(), .. Depths(), .. Lengths(), .. Introspection(), .. Malformed(), .. WithinLimits(),
    ];

    /// <summary>A fragment that comes to two to this power of fields.</summary>
    public static string FragmentBomb(int power) => "{ ...F0 } "
        + string.Concat(Enumerable.Range(0, power).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} "))
        + $"fragment F{power} on Query {{ __typename }}";

    static IEnumerable<Attack> Floods()
    {
        yield return Query("5,000 aliases", Braced(5000, i => $"a{i}:__typename"));
        yield return Query("5,000 aliases of a search", Braced(900, i => $"a{i}:search(text:\"a\"){{score}}"));
        yield return Query("5,000 times the same field", Braced(5000, _ => "__typename"));
        yield return Query("1,500 times the same field with arguments", Braced(1000, _ => "entity(slug:\"joseph-stalin\"){id}"));
        yield return Query("5,000 unknown fields", Braced(5000, i => $"u{i}"));
        yield return Query("5,000 unknown arguments", $"{{ entities({Repeated(3000, i => $"u{i}:1")}) {{ pageInfo {{ hasNextPage }} }} }}");
        yield return Query("5,000 directives", $"{{ __typename {Repeated(1500, _ => "@include(if:true)")} }}");
        yield return Query("5,000 unknown directives", $"{{ __typename {Repeated(5000, i => $"@u{i}")} }}");
        yield return Query("2,000 operations", Repeated(1000, i => $"query q{i} {{ __typename }}"));
        yield return Query("2,000 variables", $"query q({Repeated(2000, i => $"$v{i}:Int")}) {{ __typename }}");
        yield return Query("15,000 comments", Repeated(15_000, _ => "#\n") + "{ __typename }");
        yield return Query("100 roots", Braced(40, i => $"a{i}:statistics{{version}}"));
        yield return Query("types where a query should be", Repeated(1500, i => $"type T{i} {{ a: Int }}"));
    }

    static IEnumerable<Attack> Fragments()
    {
        foreach (var power in new[] { 13, 16, 20, 25, 30 }) yield return Query($"fragments that come to 2^{power} fields", FragmentBomb(power));
        yield return Query("a fragment in a circle", "{ ...A } fragment A on Query { __typename ...A }");
        yield return Query("fragments in a long circle", "{ ...F0 } " + Repeated(90, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 90} __typename }}"));
        yield return Query("circles through every fragment", "{ ...F0 } " + Repeated(20, i => $"fragment F{i} on Query {{ {Repeated(20, j => $"...F{j}")} }}"));
        yield return Query("1,000 fragments in a chain", "{ ...F0 } " + Repeated(800, i => $"fragment F{i} on Query {{ ...F{i + 1} }}") + " fragment F800 on Query { __typename }");
        yield return Query("fragments nested in fragments", "{ ...F0 } "
            + Repeated(25, i => $"fragment F{i} on Query {{ {Repeated(40, _ => "... {")} ...F{i + 1} {new string('}', 40)} }}") + " fragment F25 on Query { __typename }");
    }

    static IEnumerable<Attack> Depths()
    {
        yield return Query("selections 2,000 deep", Repeated(2000, _ => "{ a") + new string('}', 2000));
        yield return Query("inline fragments 2,000 deep", "{ " + Repeated(2000, _ => "... {") + " __typename " + new string('}', 2000) + " }");
        yield return Query("brackets without end", new string('{', 30_000));
        yield return Query("lists 10,000 deep", $"{{ nodes(ids: {new string('[', 10_000)}{new string(']', 10_000)}) {{ id }} }}");
        yield return Query("objects 5,000 deep", $"{{ entities(filter: {Repeated(5000, _ => "{a:")}1{new string('}', 5000)}) {{ nodes {{ id }} }} }}");
        yield return Query("types 10,000 deep", $"query q($v: {new string('[', 10_000)}Int{new string(']', 10_000)}) {{ __typename }}");
        yield return Query("links of links 40 deep", "{ links { " + Repeated(18, _ => "nodes { source { links {") + "totalCount" + new string('}', 54) + " } }");
        yield return Raw("variables 10,000 deep", $"{{\"query\":\"{{__typename}}\",\"variables\":{{\"v\":{new string('[', 10_000)}{new string(']', 10_000)}}}}}");
    }

    static IEnumerable<Attack> Lengths()
    {
        yield return Query("a string of 30,000 characters", $"{{ search(text: \"{new string('a', 30_000)}\") {{ score }} }}");
        yield return Query("a block string of 30,000 lines", $"{{ search(text: \"\"\"{new string('\n', 30_000)}\"\"\") {{ score }} }}");
        yield return Query("a string that does not end", $"{{ search(text: \"{new string('a', 30_000)}");
        yield return Query("a number of 30,000 digits", $"{{ search(text: \"a\", first: {new string('9', 30_000)}) {{ score }} }}");
        yield return Query("an exponent of 30,000 digits", $"{{ links(filter: {{minConfidence: 1e{new string('9', 30_000)}}}) {{ totalCount }} }}");
        yield return Query("a name of 30,000 letters", $"{{ {new string('a', 30_000)} }}");
        yield return Query("a list of 10,000 items", $"{{ nodes(ids: [{Repeated(10_000, _ => "1")}]) {{ id }} }}");
        yield return Query("more than 32 K characters", "{ __typename }" + new string(' ', 40_000));
        yield return Query("a list of 50,000 items in a variable", "query q($ids: [ID!]!) { nodes(ids: $ids) { id } }", new() { ["ids"] = new JsonArray([.. Enumerable.Range(0, 50_000).Select(i => (JsonNode)i)]) });
        yield return Raw("a number of 200,000 digits in a variable", $"{{\"query\":\"query q($n: Int) {{ search(text: \\\"a\\\", first: $n) {{ score }} }}\",\"variables\":{{\"n\":{new string('9', 200_000)}}}}}");
        yield return Query("a string of 200,000 characters in a variable", "query q($t: String!) { search(text: $t) { score } }", new() { ["t"] = new string('a', 200_000) });
        yield return Query("a slug of 200,000 characters in a variable", "query q($t: ID!) { causes(of: $t) { mermaid } }", new() { ["t"] = new string('a', 200_000) });
        yield return Query("a page size out of a variable's default", "query q($n: Int = 200) { links(first: $n) { nodes { source { links(first: $n) { nodes { target { links(first: $n) { nodes { id } } } } } } } } }");
        yield return Query("a page size out of a variable", "query q($n: Int) { links(first: $n) { nodes { source { links(first: $n) { nodes { target { links(first: $n) { nodes { id } } } } } } } } }", new() { ["n"] = 200 });
    }

    static IEnumerable<Attack> Introspection()
    {
        yield return Query("types of fields of types of fields", "{ __schema { types { " + Repeated(8, _ => "fields { type {") + " name " + new string('}', 16) + " } } }");
        yield return Query("types of fields of types of fields, by fragments", "{ __schema { types { ...A } } } "
            + Repeated(8, i => $"fragment {(char)('A' + i)} on __Type {{ fields {{ type {{ ...{(char)('B' + i)} }} }} interfaces {{ ...{(char)('B' + i)} }} }}") + " fragment I on __Type { name }");
        yield return Query("the schema as often as allowed", Braced(8, i => $"a{i}:__schema{{types{{name description fields{{name description type{{name ofType{{name}}}}}}}}}}"), isBeyondLimits: false);
        yield return Query("types of fields as deep as allowed", "{ __schema { types { " + Repeated(2, _ => "fields { type { ofType {") + " name " + new string('}', 6) + " } } }", isBeyondLimits: false);
        yield return Query("the schema many times", Braced(30, i => $"a{i}:__schema{{types{{name fields{{name args{{name type{{name ofType{{name ofType{{name}}}}}}}} type{{name ofType{{name ofType{{name}}}}}}}}}}}}"));
    }

    static IEnumerable<Attack> Malformed()
    {
        yield return Raw("a batch of 1,000", "[" + string.Join(',', Enumerable.Repeat("""{"query":"{__typename}"}""", 1000)) + "]");
        yield return new("bytes that are not UTF-8", [.. "{\"query\":\"{ search(text: \\\""u8, 0xFF, 0xFE, 0xC0, 0x80, .. "\\\") { score } }\"}"u8]);
        yield return new("half of a surrogate pair in UTF-8", [.. "{\"query\":\"{ search(text: \\\""u8, 0xED, 0xA0, 0x80, .. "\\\") { score } }\"}"u8]);
        yield return new("nothing but zeros", new byte[10_000]);
        yield return Raw("half of a surrogate pair in JSON", """{"query":"{ search(text: \"\ud800\") { score } }"}""");
        yield return Raw("half of a surrogate pair in a variable", """{"query":"query q($t: String!) { search(text: $t) { score } }","variables":{"t":"\udc00"}}""");
        yield return Raw("half of a surrogate pair in a variable's name", """{"query":"{ __typename }","variables":{"\udc00":1}}""");
        yield return Query("half of a surrogate pair in GraphQL", "{ search(text: \"\\uD800\") { score } }");
        yield return Raw("the same variable 10,000 times", "{\"query\":\"{__typename}\",\"variables\":{" + string.Join(',', Enumerable.Repeat("\"a\":1", 10_000)) + "}}");
        yield return Raw("a number that no type holds", """{"query":"query q($n: Float) { links(filter: {minConfidence: $n}) { totalCount } }","variables":{"n":79228162514264337593543950335.0}}""");
        yield return Raw("a number without bounds", """{"query":"query q($n: Float) { links(filter: {minConfidence: $n}) { totalCount } }","variables":{"n":1e999}}""");
        yield return Raw("text instead of variables", """{"query":"{__typename}","variables":"x"}""");
        yield return Query("signs of other languages", string.Concat(Enumerable.Range(0x80, 8000).Where(i => i is < 0xD800 or > 0xDFFF).Select(i => (char)i)));
    }

    static IEnumerable<Attack> WithinLimits()
    {
        yield return Query("fragments that come to 2^10 fields", FragmentBomb(10).Replace("{ ...F0 } ", "{ document(id: \"x\") { ...F0 } } ", StringComparison.Ordinal).Replace("on Query", "on Document", StringComparison.Ordinal), isBeyondLimits: false);
        yield return Query("fragments that come to 2^12 fields", FragmentBomb(12).Replace("{ ...F0 } ", "{ document(id: \"x\") { ...F0 } } ", StringComparison.Ordinal).Replace("on Query", "on Document", StringComparison.Ordinal), isBeyondLimits: false);
        yield return Query("fields against fragments that overlap", "{ document(id: \"x\") { ...F0 } } "
            + Repeated(6, i => $"fragment F{i} on Document {{ {Repeated(30, _ => "entities{totalCount}")} ...F{i + 1} ...F{i + 1} }}") + " fragment F6 on Document { id }", isBeyondLimits: false);
        yield return Query("50 fragments of the same fields", $"{{ document(id: \"x\") {{ {Repeated(50, i => $"...F{i}")} }} }} "
            + Repeated(50, i => $"fragment F{i} on Document {{ {Repeated(8, _ => "title")} }}"), isBeyondLimits: false);
        yield return Query("the same fields nested within each other", $"{{ document(id: \"x\") {{ {Repeated(14, _ => $"entities{{nodes{{{Repeated(14, _ => "when{edtf}")}}}}}")} }} }}", isBeyondLimits: false);
        yield return Query("500 unknown fields", Braced(500, i => $"entiti{i}"), isBeyondLimits: false);
        yield return Query("500 times the same field below", $"{{ entities {{ nodes {{ {Repeated(490, _ => "name")} }} }} }}", isBeyondLimits: false);
        yield return Query("15 times the same field with arguments below", $"{{ entities {{ nodes {{ {Repeated(15, _ => "links(first:1){totalCount}")} }} }} }}", isBeyondLimits: false);
        yield return Query("the longest chains, as often as allowed", Braced(3, i => $"a{i}:chains(from:\"secret-speech\",to:\"hungarian-uprising\",maxLength:12,first:50,direction:EITHER){{mermaid}}"), isBeyondLimits: false);
        yield return Query("searches, as often as allowed", Braced(3, i => $"a{i}:search(text:\"kruschev of the {i}\",first:50){{score}}"), isBeyondLimits: false);
        yield return Query("30 directives", $"{{ {Repeated(30, _ => "__typename @include(if:true)")} }}", isBeyondLimits: false);
        yield return Query("search for signs", "{ search(text: \"\\\"*(((AND OR NOT NEAR^:-\") { score } }", isBeyondLimits: false);
        yield return Query("search for nothing", "{ search(text: \"\\u0000\\u0007\") { score } }", isBeyondLimits: false);
    }

    static Attack Query(string name, string query, JsonObject? variables = null, bool isBeyondLimits = true) =>
        Raw(name, new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString(), isBeyondLimits);

    static Attack Raw(string name, string body, bool isBeyondLimits = true) => new(name, Encoding.UTF8.GetBytes(body), isBeyondLimits);

    static string Braced(int count, Func<int, string> part) => $"{{{Repeated(count, part)}}}";

    static string Repeated(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));
}
