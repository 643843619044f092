namespace GraphService.Graph;

/// <summary>Everything that was read out of one text. Merging it replaces whatever an earlier reading of the document gave.</summary>
/// <param name="Document">The document.</param>
/// <param name="Text">Its words, to which the selectors of the evidence refer.</param>
/// <param name="Fingerprint">
/// What the reading depends on (text, reader, known entities), as one opaque word: a text whose fingerprint is stored need not be read again.
/// </param>
/// <param name="Location">Where the file lay (a full path); tells two files of one name apart. Null for a text without a file.</param>
/// <param name="Mentions">Which entities the text names, one row for each way of naming.</param>
/// <param name="Evidence">The links the text speaks of; both ends of each are among <paramref name="Mentions"/> or declared.</param>
public sealed record Reading(
    Document Document,
    string Text,
    string Fingerprint,
    string? Location,
    IReadOnlyList<EntityMention> Mentions,
    IReadOnlyList<Evidence> Evidence);
