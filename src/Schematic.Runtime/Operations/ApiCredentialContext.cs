using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The services that a credential can use to obtain a secret.</summary>
/// <param name="send">Sends a message unchanged over the client's connection, without credentials, redirects or retries.</param>
/// <param name="time">The client's clock.</param>
internal readonly struct ApiCredentialContext(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, TimeProvider time)
{
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Send => send;

    public TimeProvider Time => time;
}
