using System;

namespace Schematic.Runtime;

/// <summary>A request whose response is returned as text, whatever its format is.</summary>
/// <typeparam name="T">The type of the response that the text replaces.</typeparam>
/// <param name="inner">The request.</param>
public sealed class ToolRequest<T>(IApiRequest<T> inner) : IApiRequest<string>
{
    /// <inheritdoc/>
    public ApiOperation<string> GetOperation()
    {
        var operation = inner.GetOperation();
        return new ApiOperation<string>(operation.Id, operation.Method, operation.Path, ApiResponseFormat.TextOf(operation.Response.Accept ?? "*/*"))
        {
            Auth = operation.Auth,
            BaseUrl = operation.BaseUrl,
            ServerUrl = operation.ServerUrl,
            Errors = operation.Errors,
            Headers = operation.Headers,
            IsIdempotent = operation.IsIdempotent,
            Timeout = operation.Timeout,
        };
    }

    /// <inheritdoc/>
    public void Write(ApiRequestWriter request) => inner.Write(request);
}

/// <summary>The result of a call by a language model.</summary>
public static class ToolResult
{
    /// <summary>Returns the text of a response, cut to a length; the status of a response without content.</summary>
    /// <param name="response">The response.</param>
    /// <param name="longest">The maximum number of characters.</param>
    /// <returns>The text.</returns>
    public static string Of(ApiResponse<string> response, int longest)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = response.Value;
        if (text.Length == 0) return $"{(int)response.StatusCode} {response.StatusCode}";
        if (text.Length <= longest) return text;
        var end = longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return $"{text[..end]}\n[cut after {end} of {text.Length} characters]";
    }
}
