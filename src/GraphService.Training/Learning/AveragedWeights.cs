namespace GraphService.Training;

/// <summary>What one perceptron has learned, packed: the features in ascending order, each owning the next so many weights.</summary>
/// <param name="Classes">How many classes the model tells apart.</param>
/// <param name="Keys">The features.</param>
/// <param name="Counts">How many weights each feature has.</param>
/// <param name="Owners">The class of each weight.</param>
/// <param name="Weights">The averages.</param>
sealed record AveragedWeights(int Classes, uint[] Keys, byte[] Counts, byte[] Owners, float[] Weights);
