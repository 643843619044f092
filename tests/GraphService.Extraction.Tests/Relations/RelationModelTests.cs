namespace GraphService.Extraction.Tests;

public class RelationModelTests
{
    [Fact]
    public void A_model_of_relations_survives_its_file()
    {
        var model = new RelationModel([new(-1, 0.5, 2.5)], new() { [7] = new(64, -64, 0, 16), [RelationModel.Key(7, 0)] = new(32, 0, 1, -8) });
        using var file = new MemoryStream();
        model.Write(file);
        file.Position = 0;

        var read = RelationModel.Read(file);

        Assert.Equal(model.Floors, read.Floors);
        Assert.Equal(model.Sums([7, 8], [1]), read.Sums([7, 8], [1]));
    }
}
