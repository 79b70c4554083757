using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Runtime.CompilerServices;

namespace Schematic.Runtime;

/// <summary>Redirects that the handler of a caller's <see cref="HttpClient"/> follows. .NET's handlers take all headers but
/// <c>Authorization</c> with them, to whatever host the server names.</summary>
internal static class HandlerRedirects
{
    /// <summary>Leaves redirects to the client. True if the handler is known to follow them all the same, since it is in use.</summary>
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
            // Another .NET: what the handler did is seen after the first response only.
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

    // No reflection: the compiler that makes machine code of it resolves the field. HttpClient does not show its handler.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    [SuppressMessage("Style", "IDE1006", Justification = "A method.")]
    private static extern ref HttpMessageHandler HandlerOf(HttpMessageInvoker invoker);
}
