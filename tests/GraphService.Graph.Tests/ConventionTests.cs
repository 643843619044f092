namespace GraphService.Graph.Tests;

public class ConventionTests
{
    [Fact]
    public void The_model_depends_on_nothing_but_the_framework() =>
        Assert.All(
            typeof(GraphSnapshot).Assembly.GetReferencedAssemblies(),
            reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_exception_of_ours_derives_from_GraphServiceException() =>
        Assert.All(
            typeof(GraphSnapshot).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Exception))),
            type => Assert.True(type.IsAssignableTo(typeof(GraphServiceException)), type.FullName));

    // GraphServiceException is the base of the exceptions of every project.
    [Fact]
    public void Public_types_are_sealed_abstract_or_static() =>
        Assert.All(
            typeof(GraphSnapshot).Assembly.GetExportedTypes().Where(type => type != typeof(GraphServiceException)),
            type => Assert.True(type.IsSealed || type.IsAbstract, type.FullName));

    [Fact]
    public void Everything_lies_in_one_namespace() =>
        Assert.All(typeof(GraphSnapshot).Assembly.GetExportedTypes(), type => Assert.Equal("GraphService.Graph", type.Namespace));

    [Fact]
    public void No_public_field_can_be_changed() =>
        Assert.All(
            typeof(GraphSnapshot).Assembly.GetExportedTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields()),
            field => Assert.True(field.IsInitOnly || field.IsLiteral, $"{field.DeclaringType}.{field.Name}"));
}
