using System.IO;
using System.Net.Http;

namespace Schematic.Runtime;

/// <summary>A connection that breaks while a body is read fails like one that breaks before.</summary>
internal static class ConnectionFault
{
    public static HttpRequestException Of(IOException fault)
    {
        var kind = fault is HttpIOException http ? http.HttpRequestError : HttpRequestError.Unknown;
        return new HttpRequestException(kind, "The connection broke while the body of the response was read. " + fault.Message, fault);
    }
}
