namespace GraphService.GraphQL;

/// <summary>Refuses arguments out of range, in a sentence.</summary>
static class Checks
{
    public static void Range(string argument, int value, int least, int most)
    {
        if (value < least || value > most) throw QueryError.BadInput($"'{argument}' runs from {least} to {most}; {value} was asked for.");
    }

    public static void Range(string argument, int count, int least, int most, string things)
    {
        if (count < least || count > most) throw QueryError.BadInput($"'{argument}' takes {least} to {most} {things}; {count} were given.");
    }
}
