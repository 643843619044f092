using System.Text.RegularExpressions;
using GraphService.Graph;

namespace GraphService.Extraction.Tests;

/// <summary>Reads <c>Specs/*.md</c>: below each sentence stand exactly the claims it makes.</summary>
public sealed partial class ClaimSpecs
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal))
        {
            var (known, sentence, claims) = ("", "", new List<string>());
            foreach (var line in File.ReadLines(file).Append(">"))
            {
                if (line.StartsWith("Known: ", StringComparison.Ordinal)) known = line[7..];
                if (line.StartsWith("- ", StringComparison.Ordinal)) claims.Add(line[2..]);
                if (!line.StartsWith('>')) continue;

                if (claims.Count > 0) cases.Add(known, sentence, string.Join('\n', claims.Where(claim => claim != "nothing").Order(StringComparer.Ordinal)));
                (sentence, claims) = (claims.Count > 0 || sentence.Length == 0 ? line[1..].Trim() : $"{sentence} {line[1..].Trim()}", []);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_makes_the_claims_that_stand_below_it(string known, string text, string claims)
    {
        var annotation = new Annotator(new(Known(known))).Read(new("spec"), DocumentReader.Read("spec.txt", SourceFormat.Plain, text));

        Assert.Equal(claims, string.Join('\n', annotation.Evidence.Select(Written).Order(StringComparer.Ordinal)));
    }

    static string Written(Evidence piece) =>
        $"{piece.Link.Source} {piece.Link.Type.Name} {piece.Link.Target} ({piece.Modality.ToString().ToUpperInvariant()}) \"{piece.Cue}\""
        + (piece.Attribution is { } by ? $" by {by.Name}" : "");

    static IEnumerable<DeclaredEntity> Known(string known) =>
        Entry().Matches(known).Select(match => Some.Entity(match.Groups[1].Value, Enum.Parse<EntityKind>(match.Groups[2].Value, ignoreCase: true)));

    [GeneratedRegex(@"([^,()]+?) \(([A-Z]+)\)")]
    private static partial Regex Entry();
}
