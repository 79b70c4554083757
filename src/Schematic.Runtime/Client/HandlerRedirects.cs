using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Redirects that the handler of a caller's <see cref="HttpClient"/> follows. The handlers of .NET forward all headers except
/// <c>Authorization</c> to any host that the server names.</summary>
internal static class HandlerRedirects
{
    /// <summary>Turns off redirects in the handler. Returns true if the handler still follows them because it is already in use.</summary>
    public static bool Remain(HttpClient client)
    {
        try
        {
            var handler = HandlerOf(client);
            while (handler is DelegatingHandler { InnerHandler: { } inner }) handler = inner;
            return handler switch
            {
                SocketsHttpHandler { AllowAutoRedirect: true } sockets => !TryTurnOff(() => sockets.AllowAutoRedirect = false),
                HttpClientHandler { AllowAutoRedirect: true } http => !TryTurnOff(() => http.AllowAutoRedirect = false),
                _ => false,
            };
        }
        catch (MissingFieldException)
        {
            // Another version of .NET: redirects that the handler followed are detected only after the first response.
            return false;
        }
    }

    private static bool TryTurnOff(Action turnOff)
    {
        try
        {
            turnOff();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Not reflection: the AOT compiler resolves the field. HttpClient does not expose its handler.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    [SuppressMessage("Style", "IDE1006", Justification = "A method.")]
    private static extern ref HttpMessageHandler HandlerOf(HttpMessageInvoker invoker);
}
