using Wire.Apis.Wire;
using Wire.Server;

namespace Wire;

/// <summary>Clients of a <see cref="WireServer"/>.</summary>
internal static class Clients
{
    public static WireClient Client(this WireServer server, Func<WireClientOptions, WireClientOptions>? change = null)
    {
        var options = new WireClientOptions { BaseUrl = server.Address, RetryDelay = TimeSpan.FromMilliseconds(1) };
        return new WireClient(change?.Invoke(options) ?? options);
    }
}
