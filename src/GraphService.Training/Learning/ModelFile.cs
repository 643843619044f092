using System.Globalization;

namespace GraphService.Training;

/// <summary>Writes a model in whole, or not at all: a build may be reading the old one.</summary>
static class ModelFile
{
    public static void Write(FileInfo file, Action<Stream> write)
    {
        using var model = new MemoryStream();
        write(model);
        File.WriteAllBytes(file.FullName, model.ToArray());
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{model.Length:N0} bytes"));
    }
}
