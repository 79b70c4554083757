using System;
using System.Collections.Generic;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>Opens a WebSocket connection.</summary>
/// <param name="url">The URL, with the scheme <c>ws</c> or <c>wss</c>.</param>
/// <param name="headers">The headers of the handshake, including credentials.</param>
/// <param name="subprotocols">The subprotocols to offer.</param>
/// <param name="cancellationToken">Cancels the attempt.</param>
/// <returns>The open connection.</returns>
public delegate Task<WebSocket> ApiSocketFactory(
    Uri url, IReadOnlyList<KeyValuePair<string, string>> headers, IReadOnlyList<string> subprotocols, CancellationToken cancellationToken);
