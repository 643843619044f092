using System.Text.RegularExpressions;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction.Tests;

/// <summary>Reads <c>Specs/*.md</c>: below each text stand exactly the claims it makes.</summary>
public sealed partial class ClaimSpecs
{
    static readonly RelationReader[] Offering = [new(RelationTable.Default), DeedRules.Causes, DeedRules.Reader];

    // Who did what a clause tells, and where: looked at only where a line names the rule, or every text would list them.
    static readonly string[] Background = ["clause-deed", "clause-effect", "place-and-time"];

    /// <summary>Text, known entities, date and expected lines of every specification.</summary>
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var spec in Spec.All()) cases.Add(spec.Text, spec.Known, spec.Date ?? "", string.Join('\n', spec.Lines));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_makes_the_claims_that_stand_below_it(string text, string known, string date, string lines)
    {
        var spec = new Spec("", known, date.Length > 0 ? date : null, text, lines.Split('\n'));
        var source = DocumentReader.Read("spec.txt", SourceFormat.Plain, text);
        if (FuzzyDate.TryParse(date, out var written)) source = source with { About = source.About with { Date = written } };
        var annotation = new Annotator(new(Known(known)), links: null).Read(new("spec"), source);
        var sentences = EnglishAnalyzer.Default.Analyze(text);
        var relations = Offering.SelectMany(reader => reader.Read(sentences)).ToList();

        if (spec.IsComplete) Assert.Equal(Sorted(spec.Claims), Sorted(Said(spec, annotation)));
        foreach (var pair in spec.Pairs) Assert.Contains(pair, relations.Select(relation => Written(text, relation)));
        foreach (var rule in spec.SilentRules)
        {
            Assert.DoesNotContain(rule, annotation.Evidence.Select(piece => piece.Rule));
            Assert.DoesNotContain(rule, relations.Where(relation => relation.Confidence < Trust.Floor && RelationTable.Default.Rules.Contains(relation.Rule)).Select(relation => relation.Rule.Id));
        }
    }

    // A line that names no rule does not care which it was.
    static IEnumerable<string> Said(Spec spec, Annotation annotation)
    {
        foreach (var piece in annotation.Evidence.Where(piece => !Background.Contains(piece.Rule) || spec.SpeakingRules.Contains(piece.Rule)))
        {
            var when = spec.Date is not null && piece.When is { } date ? $" on {date}" : "";
            yield return spec.Lines.Contains(Written(piece) + when) ? Written(piece) + when : $"{Written(piece)} [{piece.Rule}]{when}";
        }

        if (spec.Date is null) yield break;
        foreach (var dated in annotation.Mentions.Where(mention => mention.When is not null).Select(mention => $"{Bare(mention.Entity)} WHEN {mention.When}").Distinct()) yield return dated;
    }

    static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    static string Written(Evidence piece) =>
        $"{Bare(piece.Link.Source)} {piece.Link.Type.Name} {Bare(piece.Link.Target)} ({piece.Modality.ToString().ToUpperInvariant()}) \"{piece.Cue}\""
        + (piece.Attribution is { } by ? $" by {by.Name}" : "");

    // What no name tells apart is called after its text.
    static string Bare(EntityId id) => id.Value.EndsWith("-in-spec", StringComparison.Ordinal) ? id.Value[..^"-in-spec".Length] : id.Value;

    static string Written(string text, Relation relation) =>
        $"\"{text[relation.Source.Start..relation.Source.End]}\" => \"{text[relation.Target.Start..relation.Target.End]}\" [{relation.Rule.Id}]";

    static IEnumerable<DeclaredEntity> Known(string known) =>
        Entry().Matches(known).Select(match => Some.Entity(match.Groups[1].Value, Enum.Parse<EntityKind>(match.Groups[2].Value, ignoreCase: true)));

    [GeneratedRegex(@"([^,()]+?) \(([A-Z]+)\)")]
    private static partial Regex Entry();
}
