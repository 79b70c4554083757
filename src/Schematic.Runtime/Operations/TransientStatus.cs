using System.Net;

namespace Schematic.Runtime;

/// <summary>The status codes of transient failures.</summary>
internal static class TransientStatus
{
    public static bool Contains(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status is >= 500 and < 600;
}
