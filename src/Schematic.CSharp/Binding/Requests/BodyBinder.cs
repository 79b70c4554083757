using Schematic.CSharp.Binding.Text;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds the body of a request to a property, or to one property a field, and to the calls that write it.</summary>
internal sealed class BodyBinder(ModuleContext context, int api, RequestProperties properties)
{
    private const string BodyName = "Body";

    /// <summary>The expression that is true if the request asks for a stream.</summary>
    internal static readonly Expression StreamFlag = new("request.IsStreaming");

    private readonly FormFieldBinder _fields = new(context, api, properties);

    /// <summary>The call that writes a body which is no form; null for a form.</summary>
    public CallPlan? Write { get; private set; }

    /// <summary>The form; null for another body.</summary>
    public FormPlan? Form { get; private set; }

    /// <summary>Adds the preferred content of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="flag">The member that asks for a stream; null where there is none.</param>
    public void Bind(RequestBody body, string? flag)
    {
        switch (body.Contents is [var preferred, ..] ? preferred : null)
        {
            case JsonBody json:
                var type = context.Resolver.Resolve(api, json.Type);
                var name = Add(body, type);
                Write = Call("Json", Flagged(name, json.Type, flag, body.IsRequired && !type.IsNullable), type.Codec, json.MediaType, "application/json");
                break;
            case JsonLinesBody lines:
                var item = context.Resolver.Resolve(api, lines.ItemType);
                Write = Call("JsonLines", Add(body, context.Resolver.Codecs.ListOf(item)), context.Resolver.Codecs.ValueCodec(item), lines.MediaType, "application/jsonl");
                break;
            case TextBody text:
                Write = Call("Text", Add(body, context.Resolver.String), null, text.MediaType, "text/plain");
                break;
            case BinaryBody binary:
                Write = Call("Binary", Add(body, context.Resolver.File), null, binary.MediaType, "application/octet-stream");
                break;
            case FormBody form:
                Form = _fields.Bind(form, flag);
                break;
        }
    }

    private Expression Add(RequestBody body, WireType type) => properties.Add(
        properties.Name(BodyName, "Content"), type, body.IsRequired, isDeprecated: false, body.Documentation, "The body of the request.");

    // The method chooses between the answer in one piece and the stream, not the caller.
    private Expression Flagged(Expression property, TypeReference type, string? flag, bool isRequired)
    {
        if (flag is null || context.Resolver.Definition(api, type) is not { } definition) return property;
        if (context.Members.Find(definition, flag) is not { Type.Kind: WireTypeKind.Boolean } member) return property;
        var changed = new Expression($"{property} with {{ {member.Plan.Name} = {StreamFlag} }}");
        return isRequired ? changed : new Expression($"{property} is null ? null : {changed}");
    }

    private static CallPlan Call(string method, Expression value, Expression? codec, string mediaType, string usualMediaType)
    {
        IEnumerable<Expression> type = mediaType == usualMediaType ? [] : [Expression.String(mediaType)];
        return new CallPlan(method, codec is null ? [value, .. type] : [value, codec, .. type]);
    }
}
