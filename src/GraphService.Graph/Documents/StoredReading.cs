namespace GraphService.Graph;

/// <summary>What a store remembers of how a document was read; enough to know whether it must be read again.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sha256">SHA-256 of its stored text.</param>
/// <param name="Fingerprint">See <see cref="Reading.Fingerprint"/>.</param>
/// <param name="Location">See <see cref="Reading.Location"/>.</param>
public sealed record StoredReading(DocumentId Document, string Sha256, string Fingerprint, string? Location);
