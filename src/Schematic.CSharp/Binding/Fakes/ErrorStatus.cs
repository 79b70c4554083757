namespace Schematic.CSharp.Binding.Fakes;

/// <summary>The names of the statuses of errors.</summary>
internal static class ErrorStatus
{
    // RFC 9110, section 15, and the registry of status codes.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["400"] = "BadRequest", ["401"] = "Unauthorized", ["402"] = "PaymentRequired", ["403"] = "Forbidden", ["404"] = "NotFound",
        ["405"] = "MethodNotAllowed", ["406"] = "NotAcceptable", ["407"] = "ProxyAuthenticationRequired", ["408"] = "RequestTimeout",
        ["409"] = "Conflict", ["410"] = "Gone", ["411"] = "LengthRequired", ["412"] = "PreconditionFailed", ["413"] = "ContentTooLarge",
        ["414"] = "UriTooLong", ["415"] = "UnsupportedMediaType", ["416"] = "RangeNotSatisfiable", ["417"] = "ExpectationFailed",
        ["421"] = "MisdirectedRequest", ["422"] = "UnprocessableContent", ["423"] = "Locked", ["424"] = "FailedDependency",
        ["425"] = "TooEarly", ["426"] = "UpgradeRequired", ["428"] = "PreconditionRequired", ["429"] = "TooManyRequests",
        ["431"] = "RequestHeaderFieldsTooLarge", ["451"] = "UnavailableForLegalReasons", ["500"] = "InternalServerError",
        ["501"] = "NotImplemented", ["502"] = "BadGateway", ["503"] = "ServiceUnavailable", ["504"] = "GatewayTimeout",
        ["507"] = "InsufficientStorage", ["508"] = "LoopDetected", ["511"] = "NetworkAuthenticationRequired",
        ["4XX"] = "ClientError", ["5XX"] = "ServerError", ["default"] = "Error",
    };

    /// <summary>Returns the name of a method that creates an error with a status.</summary>
    public static string Name(string status) => Names.GetValueOrDefault(status) ?? "Status" + status;

    /// <summary>Returns the status for documentation.</summary>
    public static string Phrase(string status) => status == "default" ? "of the statuses that the description does not list" : status;

    /// <summary>True if a status is a code, not a range.</summary>
    public static bool IsCode(string status) => char.IsAsciiDigit(status[^1]);
}
