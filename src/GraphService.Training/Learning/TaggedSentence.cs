namespace GraphService.Training;

/// <summary>What the learners ask of a treebank's sentence, in the model's numbers.</summary>
/// <param name="Forms">The words.</param>
/// <param name="Tags">Their tags.</param>
/// <param name="Heads">Their heads; the root's child has the number of words as its head.</param>
/// <param name="Labels">Their relations.</param>
/// <param name="Document">The document the sentence is of, numbered over all files.</param>
sealed record TaggedSentence(string[] Forms, ushort[] Tags, int[] Heads, byte[] Labels, int Document);
