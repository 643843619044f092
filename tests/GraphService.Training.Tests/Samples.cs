namespace GraphService.Training.Tests;

/// <summary>Sentences of our own, annotated by hand.</summary>
static class Samples
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Samples", "own.conllu");

    public static IReadOnlyList<ConlluSentence> Own { get; } = [.. Conllu.Read(Path)];
}
