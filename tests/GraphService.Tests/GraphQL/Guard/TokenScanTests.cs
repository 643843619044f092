using CsCheck;
using GraphQLParser;
using GraphService.GraphQL;

namespace GraphService.Tests.GraphQL.Guard;

public sealed class TokenScanTests
{
    static readonly string[] Parts = ["{", "}", "(", ")", "[", "]", ":", "$", "!", "=", "|", "@", "...", "name", "_x1", "12", "-3", "1.5e-7", "\"\"", "\"a \\\" b\"", "\"\"\"a \" \\\"\"\" b\"\"\"", "\"\"\"\"\"\"", "# said\n", " ", ",", "\n", "\uFEFF"];

    [Fact]
    public void It_counts_the_tokens_that_the_parser_reads() => Gen.Int[0, Parts.Length - 1].Array[0, 60].Sample(parts =>
    {
        var text = string.Join(' ', parts.Select(part => Parts[part]));

        Assert.Equal(Lexed(text), TokenScan.Of(text).Tokens);
    }, iter: 2000);

    [Fact]
    public void It_ends_whatever_the_text() => Gen.String.Sample(text => TokenScan.Of(text).Tokens <= text.Length);

    [Theory]
    [InlineData("", 0, 0, 0, 0)]
    [InlineData("{ a(b: [1]) { c } }", 3, 13, 0, 1)]
    [InlineData("\"{[(\"", 0, 1, 5, 0)]
    [InlineData("# {[(\n{", 1, 2, 0, 0)]
    [InlineData("\"abc", 0, 1, 4, 0)]
    [InlineData("\"abc\\", 0, 1, 5, 0)]
    [InlineData("\"\"\"abc\\\"\"\"", 0, 1, 10, 0)]
    [InlineData("}}}{", 0, 4, 0, 0)]
    [InlineData("-12.50e+7", 0, 1, 0, 9)]
    public void It_tells_what_would_make_the_parser_work(string text, int nesting, int tokens, int longestString, int longestNumber)
    {
        var scan = TokenScan.Of(text);

        Assert.Equal((nesting, tokens, longestString, longestNumber), (scan.Nesting, scan.Tokens, scan.LongestString, scan.LongestNumber));
    }

    static int Lexed(string text)
    {
        var count = 0;
        for (var token = Lexer.Lex(text); token.Kind != TokenKind.EOF; token = Lexer.Lex(text, token.End)) count++;
        return count;
    }
}
