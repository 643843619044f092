using GraphService.Graph;

namespace GraphService.Extraction;

/// <summary>How the words of a rule stand to what they relate; docs/relations.md tells it with examples.</summary>
enum RuleKind
{
    /// <summary>A verb with its subject, object and prepositions: "led to".</summary>
    Verb,

    /// <summary>A noun: "the cause of".</summary>
    Noun,

    /// <summary>An adjective: "responsible for".</summary>
    Adjective,

    /// <summary>A preposition or conjunction before one of the two: "because of".</summary>
    Joint,

    /// <summary>An adverb that points back: "therefore".</summary>
    Adverb,

    /// <summary>"to" before an infinitive that tells what for.</summary>
    Purpose,

    /// <summary>An adverb that measures: "too big to fail".</summary>
    Degree,

    /// <summary>A participle that adds a clause: ", killing twelve".</summary>
    Participle,

    /// <summary>A participle that tells what moved somebody: "alarmed by the revolt, ...".</summary>
    Driven,

    /// <summary>A verb that tells what somebody takes something for: "called the treaty a betrayal".</summary>
    Appraisal,
}

/// <summary>One row of the table of relations.</summary>
/// <param name="Id">Its name, by which evidence refers to it.</param>
/// <param name="Kind">How its words stand to what they relate.</param>
/// <param name="Source">Where the source is found; the first that is there.</param>
/// <param name="Target">Where the target is found; the first that is there.</param>
/// <param name="Type">The link it expresses.</param>
/// <param name="Confidence">How often it means that.</param>
/// <param name="Guards">What must hold besides.</param>
sealed record RelationRule(string Id, RuleKind Kind, Role[] Source, Role[] Target, LinkType Type, double Confidence, Guards Guards)
{
    /// <summary>The place in the table, from 0.</summary>
    public required int Number { get; init; }
}

/// <summary>The words that call for a rule: the first by its dictionary form, the others as written.</summary>
readonly record struct Trigger(RelationRule Rule, string[] Words);
