using System.Runtime.InteropServices;
using System.Text.Json;

namespace GraphService.GraphQL;

/// <summary>Looks over the variables before they are read: long lists and numbers make work out of all proportion.</summary>
static class VariableCheck
{
    /// <exception cref="LimitError">Some limit is exceeded.</exception>
    public static void Check(JsonElement value, ServerLimits limits)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject()) Check(member.Value, limits);
                break;
            case JsonValueKind.Array:
                if (value.GetArrayLength() > limits.ListItems)
                    throw LimitError.TooLong("A list in the variables", value.GetArrayLength(), limits.ListItems, "items", "Ask in portions.");
                foreach (var item in value.EnumerateArray()) Check(item, limits);
                break;
            case JsonValueKind.Number when JsonMarshal.GetRawUtf8Value(value).Length is var length && length > limits.NumberCharacters:
                throw LimitError.TooLong("A number in the variables", length, limits.NumberCharacters, "characters", "No argument takes such a number.");
        }
    }
}
