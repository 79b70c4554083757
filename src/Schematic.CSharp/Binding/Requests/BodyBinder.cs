using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the body of a request to a property, or to one property per form field, and to the calls that write it.</summary>
internal sealed class BodyBinder(ModuleContext context, int api, RequestProperties properties)
{
    private const string BodyName = "Body";

    /// <summary>The expression that is true if the request asks for a stream.</summary>
    internal static readonly Expression StreamFlag = new("request.IsStreaming");

    private readonly FormFieldBinder _fields = new(context, api, properties);

    /// <summary>The call that writes the body; null for a form.</summary>
    public CallPlan? Write { get; private set; }

    /// <summary>The form; null for other kinds of body.</summary>
    public FormPlan? Form { get; private set; }

    /// <summary>Adds a body.</summary>
    /// <param name="body">The body, in media types with the same kind of value.</param>
    /// <param name="flag">The member that asks for a stream; null if there is none.</param>
    public void Bind(RequestBody body, string? flag)
    {
        if (body.Contents is not [var preferred, ..]) return;
        // A form without fields has nothing to send.
        if (preferred is FormBody { Fields.Count: 0 } && !body.IsRequired) return;
        Write = preferred.Accept(new ContentBinder(this, body, flag));
    }

    /// <summary>Binds each kind of content to the call that writes it; returns null for a form.</summary>
    private sealed class ContentBinder(BodyBinder binder, RequestBody body, string? flag) : IBodyVisitor<CallPlan?>
    {
        private TypeResolver Resolver => binder.Resolver;

        public CallPlan Visit(JsonBody content)
        {
            var type = binder.Resolve(content.Type);
            var value = binder.Flagged(binder.Add(body, type), content.Type, flag, body.IsRequired && !type.IsNullable);
            return Call(body.IsRequired && type.IsNullable ? "JsonOrNull" : "Json", value, type.Codec, MediaType(content));
        }

        public CallPlan Visit(JsonLinesBody content)
        {
            var item = binder.Resolve(content.ItemType);
            return Call("JsonLines", binder.Add(body, Resolver.Codecs.ListOf(item)), Resolver.Codecs.ValueCodec(item), MediaType(content));
        }

        public CallPlan Visit(XmlBody content)
        {
            var type = binder.Resolve(content.Type);
            return Call("Xml", binder.Add(body, type), type.Codec, [binder.Root(content), .. MediaType(content)]);
        }

        public CallPlan Visit(TextBody content) => Call("Text", binder.Add(body, Resolver.String), null, MediaType(content));

        public CallPlan Visit(BinaryBody content) =>
            Call("Binary", binder.Add(body, Resolver.File), null, [.. Sent(content), .. AcceptedMediaTypes.Arguments(Accepted)]);

        public CallPlan? Visit(FormBody content)
        {
            binder.Form = binder._fields.Bind(content, flag);
            return null;
        }

        private IReadOnlyList<string> Accepted => [.. body.Contents.Select(content => content.MediaType)];

        private IEnumerable<Expression> MediaType(BodyContent content) => body.Contents.Count > 1 || AcceptedMediaTypes.NeedsChoice(content)
            ? [binder.Choice(content, Accepted)]
            : Sent(content);

        private static IEnumerable<Expression> Sent(BodyContent content) =>
            content.SentMediaType == content.UsualMediaType ? [] : [Expression.String(content.SentMediaType)];
    }

    private TypeResolver Resolver => context.Resolver;

    private WireType Resolve(TypeReference type) => context.Resolver.Resolve(api, type);

    private Expression Root(XmlBody body) => context.Xml.Root(api, body.Type, body.Xml);

    private Expression Add(RequestBody body, WireType type) => properties.Add(
        properties.Name(BodyName, "Content"), type, body.IsRequired, isDeprecated: false, body.Documentation, "The body of the request.", isSecret: body.IsSecret);

    // The method, not the caller, chooses between the single response and the stream.
    private Expression Flagged(Expression property, TypeReference type, string? flag, bool isRequired)
    {
        if (flag is null || context.Resolver.Definition(api, type) is not { } definition) return property;
        if (context.Members.Find(definition, flag) is not { Type.Kind: WireTypeKind.Boolean } member) return property;
        var changed = new Expression($"{property} with {{ {member.Plan.Name} = {StreamFlag} }}");
        return isRequired ? changed : new Expression($"{property} is null ? null : {changed}");
    }

    // The caller chooses between media types with the same kind of value.
    private Expression Choice(BodyContent content, IReadOnlyList<string> mediaTypes)
    {
        var property = properties.Add(
            properties.Name("ContentType", BodyName), Resolver.String, isRequired: false, isDeprecated: false, Documentation.None, AcceptedMediaTypes.Summary(content, mediaTypes), key: "contentType");
        context.Runtime.Use("ApiRequestWriter.MediaType");
        return new Expression("request").Call("MediaType", [property, Expression.String(content.SentMediaType), .. AcceptedMediaTypes.Arguments(mediaTypes)]);
    }

    private static CallPlan Call(string method, Expression value, Expression? codec, IEnumerable<Expression> others) =>
        new(method, [value, .. codec is null ? [] : new[] { codec }, .. others]);
}
