using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Requests;
using Schematic.CSharp.Binding.Samples;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Fakes;

/// <summary>Binds the answers to the calls of operations: their types, formats and samples.</summary>
internal sealed class FakeAnswerBinder(ModuleContext context, int api)
{
    private const int NoContent = 204;

    private readonly SampleMaker _samples = new(context.Types);

    /// <summary>Binds the single response of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The response.</param>
    /// <param name="wanted">The content that the request asks for; null for the main one.</param>
    public FakeAnswer Bind(BoundRequest request, BoundAnswer answer, ResponseContent? wanted)
    {
        var successes = Successes.Of(request.Endpoint);
        if ((wanted ?? successes.Content) is not { } content)
            return new FakeAnswer(Answer(answer.Type), "AnswerAsync", Format("None", Code(successes.Status)), "");
        return content.Accept(new ContentBinder(this, request.Endpoint, content, answer.Type));
    }

    /// <summary>Binds the streamed response of a request.</summary>
    public FakeAnswer Bind(BoundRequest request, BoundAnswer answer)
    {
        var stream = request.Endpoint.Stream!;
        var codec = context.Resolver.Codecs.ValueCodec(context.Resolver.Resolve(api, stream.ItemType));
        var status = request.Endpoint.Successes.Select(response => response.Status).FirstOrDefault();
        Expression[] start = [codec, Code(status ?? "200"), Expression.String(stream.MediaType)];
        var format = stream.Framing switch
        {
            StreamFraming.ServerSentEvents => context.Runtime.Call("FakeStreamFormat.Events", [.. start, EndMarker(stream), IsText(stream), .. stream.Events.Select(Event)]),
            StreamFraming.JsonLines => context.Runtime.Call("FakeStreamFormat.Lines", start),
            StreamFraming.JsonSequence => context.Runtime.Call("FakeStreamFormat.Sequence", start),
            _ => throw new UnreachableException(),
        };
        return new FakeAnswer(context.Runtime.Type("FakeItems", answer.Type), "StreamAsync", format, _samples.Json(api, stream.ItemType, default));
    }

    private static Expression EndMarker(StreamedResponse stream) => stream.EndMarker is { } marker ? Expression.String(marker) : new Expression("null");

    private Expression IsText(StreamedResponse stream) => new(stream.Events.Count > 0 || TextTypes.IncludeText(stream.ItemType, name => context.Types.Find(api, name)?.Definition) ? "true" : "false");

    private Expression Event(StreamedEvent named) =>
        Expression.Invoke($"{context.Runtime["FakeEventType"]}.Of<{Present(context.Resolver.Resolve(api, named.Type))}>", Expression.String(named.Name));

    private static Expression Code(string? status) => new((status switch
    {
        null => NoContent,
        "default" or "2XX" => 200,
        _ => int.Parse(status, CultureInfo.InvariantCulture),
    }).ToString(CultureInfo.InvariantCulture));

    private CSharpType Answer(CSharpType type) => context.Runtime.Type("FakeAnswer", type);

    private static CSharpType Present(CSharpType type) => type with { IsNullable = false };

    private Expression Format(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"FakeFormat.{name}", arguments);

    /// <summary>Binds the content of a response.</summary>
    private sealed class ContentBinder(FakeAnswerBinder binder, Endpoint endpoint, ResponseContent content, CSharpType type) : IContentVisitor<FakeAnswer>
    {
        private readonly IReadOnlyList<ResponseContent> _read = AnswerVariants.Read(endpoint, content);

        public FakeAnswer Visit(JsonContent json) => Structured(json.Branch ?? json.Type, "application/json", "Json", []);

        public FakeAnswer Visit(XmlContent xml) => Structured(xml.DocumentType, "application/xml", "Xml", [Root(xml)]);

        public FakeAnswer Visit(TextContent text) =>
            new(binder.Answer(type), "AnswerAsync", binder.Format("Text", Statuses("text/plain")), SampleMaker.Text(text.Examples, "text"));

        public FakeAnswer Visit(BinaryContent binary) =>
            new(binder.Answer(type), "AnswerAsync", binder.Format("Binary", Statuses("application/octet-stream")), SampleMaker.Text(binary.Examples, ""));

        private FakeAnswer Structured(TypeReference reference, string usual, string format, IEnumerable<Expression> root)
        {
            var wire = (WireType)type;
            Expression[] arguments = [binder.Context.Resolver.Codecs.ValueCodec(wire), .. root, .. Statuses(usual)];
            var sample = Sample(reference);
            return wire is { Kind: WireTypeKind.List, IsNullable: false }
                ? new FakeAnswer(binder.Context.Runtime.Type("FakeItems", wire.Arguments[0]), "ListAsync", binder.Format(format, arguments), sample)
                : new FakeAnswer(binder.Answer(type), "AnswerAsync", binder.Format(format, arguments), sample);
        }

        private string? Sample(TypeReference reference)
        {
            var sample = binder._samples.Json(binder.Api, reference, content.Examples);
            return sample is null || endpoint.Pagination is not { } pagination
                ? sample
                : JsonLiteral.Of(new LastPage(binder.Context.Resolver, JsonNode.Parse(sample)!, binder.Api, reference).Of(pagination));
        }

        private IEnumerable<Expression> Statuses(string usual) => endpoint.Successes.Select(response => Status(response, usual)).OfType<Expression>();

        private Expression? Status(Response response, string usual)
        {
            if (response.Contents.Count == 0) return type.IsNullable ? Expression.Invoke($"{FakeStatus}.Empty", Code(response.Status)) : null;
            if (response.Contents.FirstOrDefault(_read.Contains) is not { } found) return null;
            var value = ((found as JsonContent)?.Branch ?? (found as XmlContent)?.Branch) is { } branch ? binder.Context.Resolver.Resolve(binder.Api, branch) : type;
            var mediaType = MediaRanges.Within(found.MediaType, usual);
            IEnumerable<Expression> mayBeNull = value.IsNullable && !Successes.Of(endpoint).MayBeEmpty ? [Expression.Named("mayBeNull", true)] : [];
            Expression[] root = found is XmlContent xml && content is XmlContent main && Root(xml).Code != Root(main).Code ? [Root(xml)] : [];
            var method = root.Length > 0 ? "Xml" : "Of";
            if (root.Length > 0) binder.Context.Runtime.Use("FakeStatus.Xml");
            return Expression.Invoke($"{FakeStatus}.{method}<{Present(value)}>", [Code(response.Status), Expression.String(WithoutCharset(mediaType)), .. root, .. mayBeNull]);
        }

        private Expression Root(XmlContent xml) => binder.Context.Xml.Root(binder.Api, xml.DocumentType, xml.Xml);

        private string FakeStatus => binder.Context.Runtime["FakeStatus"];

        // The content is always UTF-8.
        private static string WithoutCharset(string mediaType) =>
            mediaType.Contains("charset=", StringComparison.OrdinalIgnoreCase) ? MediaTypes.EssenceOf(mediaType) : mediaType;
    }

    private ModuleContext Context => context;

    private int Api => api;
}
