using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>What a credential may use to obtain a secret.</summary>
/// <param name="send">Sends a message over the client's connection, as it is: no credentials, redirects or retries.</param>
/// <param name="time">The client's clock.</param>
internal readonly struct ApiCredentialContext(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, TimeProvider time)
{
    public Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Send => send;

    public TimeProvider Time => time;
}
