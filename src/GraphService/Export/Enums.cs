using System.Text.Json;

namespace GraphService;

/// <summary>Names of enumeration values as data and queries write them: <c>CONTRIBUTED_TO</c>.</summary>
static class Enums
{
    public static string Name<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());
}
