using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.DescriptionErrors;

/// <summary>Calls of a generated client and a server that answers each request in the same way: the requests, and the values that the calls show.</summary>
internal sealed class Conversation : HttpMessageHandler
{
    private readonly HttpStatusCode _status;
    private readonly string _mediaType;
    private readonly string _answer;
    private readonly List<string> _lines = [];

    private Conversation(HttpStatusCode status, string mediaType, string answer) => (_status, _mediaType, _answer) = (status, mediaType, answer);

    /// <summary>Returns the requests and the values, each in a line of its own, or the errors of the compiler, or the exception.</summary>
    public static async Task<string> OfAsync(ApiDefinition api, string call, string? code, HttpStatusCode status, string mediaType, string answer)
    {
        var (errors, program) = GeneratedCode.Of(api).TryLoad([Program(call), .. code is null ? Array.Empty<string>() : [code]]);
        if (program is null) return string.Join('\n', errors);
        var conversation = new Conversation(status, mediaType, answer);
        try
        {
            await (Task)program.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [conversation, new Action<object?>(conversation.Show)])!;
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            conversation._lines.Add($"! {exception.GetType().Name} {exception.Message}");
        }

        return string.Join('\n', conversation._lines);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var line = new StringBuilder($"{request.Method} {request.RequestUri!.AbsoluteUri}");
        if (request.Headers.Authorization is { } authorization) line.Append($" Authorization: {authorization}");
        if (request.Content is { } content)
        {
            var type = string.Join(',', content.Headers.NonValidated["Content-Type"]);
            var body = await content.ReadAsStringAsync(cancellationToken);
            if (content.Headers.ContentType?.Parameters.FirstOrDefault(parameter => parameter.Name == "boundary")?.Value?.Trim('"') is { } boundary)
                (type, body) = (type.Replace(boundary, "B", StringComparison.Ordinal), body.Replace(boundary, "B", StringComparison.Ordinal));
            line.Append($" {type} {body.Replace("\r\n", "|", StringComparison.Ordinal)}");
        }

        _lines.Add(line.ToString());
        var response = new HttpResponseMessage(_status) { RequestMessage = request, Content = new StringContent(_answer) };
        response.Content.Headers.ContentType = _mediaType == "-" ? null : MediaTypeHeaderValue.Parse(_mediaType);
        return response;
    }

    private static string Program(string call) => $$"""
        #nullable disable
        #pragma warning disable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Sample.Apis;
        using Vendor.Module;

        public static class Program
        {
            public static async Task RunAsync(HttpMessageHandler handler, Action<object> Show)
            {
                var client = new SampleClient(new HttpClient(handler), new SampleClientOptions { MaxRetries = 0, UseEnvironmentCredentials = false, MissingMembers = MissingMembers.Fail, MalformedValues = MalformedValues.Fail });
                {{call}}
            }
        }
        """;

    private void Show(object? value) => _lines.Add(FormattableString.Invariant($"> {value}"));
}
