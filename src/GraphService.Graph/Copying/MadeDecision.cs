namespace GraphService.Graph;

/// <summary>A decision as the journal keeps it.</summary>
/// <param name="Entry">The decision.</param>
/// <param name="Witnesses">What the entities it is about were taken for when it was made, by id.</param>
sealed record MadeDecision(JournalEntry Entry, IReadOnlyList<Entity> Witnesses);
