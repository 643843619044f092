using System.Net;

namespace GraphService;

/// <summary>Where the server listens.</summary>
/// <param name="Host"><c>localhost</c> or an IP address.</param>
/// <param name="Port">0 to 65535; 0 takes any free port.</param>
sealed record ServerAddress(string Host, int Port)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));
}
