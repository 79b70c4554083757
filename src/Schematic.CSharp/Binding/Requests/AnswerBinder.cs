using Schematic.CSharp.Binding.Text;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds responses and streams.</summary>
internal sealed class AnswerBinder(ModuleContext context, int api)
{
    /// <summary>The answer in one piece.</summary>
    public AnswerPlan Bind(Endpoint endpoint)
    {
        var answers = Successes.Of(endpoint);
        switch (answers.Content)
        {
            case JsonContent json:
                var type = context.Resolver.Resolve(api, json.Type);
                var accept = Accept(json, "application/json");
                var codec = context.Resolver.Codecs.ValueCodec(type);
                if (!answers.MayBeEmpty) return new AnswerPlan(type.DeclaredName, $"{Format("Json")}({codec}{accept})");
                var given = type.IsValueType ? context.Resolver.Codecs.ValueCodec(type with { IsNullable = true }) : type.Codec;
                return new AnswerPlan(type.NullableName, $"{Format("OptionalJson")}({given}{accept})");
            case TextContent { MediaType: "text/plain" or "*/*" }:
                return new AnswerPlan("string", Format("Text"));
            case TextContent text:
                return new AnswerPlan("string", $"{Format("TextOf")}({CSharpLiteral.String(text.MediaType)})");
            case BinaryContent { MediaType: "*/*" or "application/octet-stream" }:
                return new AnswerPlan("global::System.IO.Stream", Format("Binary"));
            case BinaryContent binary:
                return new AnswerPlan("global::System.IO.Stream", $"{Format("BinaryOf")}({CSharpLiteral.String(binary.MediaType)})");
            default:
                return new AnswerPlan(context.Runtime["NoContent"], Format("None")) { IsNone = true };
        }
    }

    /// <summary>The answer as a stream.</summary>
    public AnswerPlan Bind(StreamedResponse stream)
    {
        var type = context.Resolver.Resolve(api, stream.ItemType);
        var codec = context.Resolver.Codecs.ValueCodec(type);
        var end = stream.EndMarker is { } marker ? $", {CSharpLiteral.String(marker)}" : "";
        var format = stream.Framing switch
        {
            StreamFraming.ServerSentEvents => $"{StreamFormat("Events")}({codec}{end})",
            StreamFraming.JsonSequence => $"{StreamFormat("Sequence")}({codec})",
            _ => $"{StreamFormat("Lines")}({codec}, {CSharpLiteral.String(stream.MediaType)})",
        };
        return new AnswerPlan(type.DeclaredName, format);
    }

    /// <summary>The expressions for how failures are read.</summary>
    public IReadOnlyList<string> Errors(Endpoint endpoint)
    {
        var success = Successes.Of(endpoint).Status;
        return
        [
            .. from response in endpoint.Responses
               where !response.IsSuccess && response.Status != success && response.Status[0] is not ('1' or '3')
               from content in response.Contents.OfType<JsonContent>().Take(1)
               let type = context.Resolver.Resolve(api, content.Type)
               select $"{context.Runtime["ApiErrorFormat.Json"]}({CSharpLiteral.String(response.Status)}, {context.Resolver.Codecs.ValueCodec(type)})",
        ];
    }

    private string Format(string name) => context.Runtime[$"ApiResponseFormat.{name}"];

    private string StreamFormat(string name) => context.Runtime[$"ApiStreamFormat.{name}"];

    private static string Accept(ResponseContent content, string usual) =>
        content.MediaType == usual || content.MediaType == "*/*" ? "" : $", {CSharpLiteral.String(content.MediaType)}";
}
