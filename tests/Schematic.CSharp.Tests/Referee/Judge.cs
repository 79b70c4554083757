using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Schematic.CSharp.Binding.Plans;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Calls the operations of a generated client, and compares what leaves and what is read with the document.</summary>
internal sealed class Judge(DescribedApi api, GeneratedClient client)
{
    private readonly Instances _instances = new(api.Schemas);

    /// <summary>Returns what is wrong with the requests and responses of an operation, without repetitions.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(DescribedOperation operation)
    {
        if (client.Find(operation) is not { IsGenerated: true } endpoint) return ["not generated"];
        var complaints = new List<string>();
        var contents = operation.Bodies.Count == 0 ? [null] : operation.Bodies.Cast<DescribedContent?>().ToList();
        var sent = new HashSet<DescribedContent>();
        var isFirst = true;
        foreach (var request in client.Requests(endpoint))
            foreach (var content in contents)
            {
                var @case = new Case(this, operation, endpoint, request, content);
                if (!await @case.TryAsync(complaints)) continue;
                if (content is not null) sent.Add(content);
                if (isFirst) await @case.FailAsync(complaints);
                isFirst = false;
            }

        var refused = operation.Bodies.Where(content => !sent.Contains(content)).ToList();
        complaints.RemoveAll(complaint => refused.Any(content => IsSpelling(content, sent) && complaint.StartsWith($"body {content.MediaType}: ", StringComparison.Ordinal)));
        complaints.AddRange(refused.Where(content => !IsSpelling(content, sent) && !complaints.Any(complaint => complaint.StartsWith($"body {content.MediaType}", StringComparison.Ordinal))).Select(content => $"body {content.MediaType}: no request sends it"));
        return [.. complaints.Distinct()];
    }

    // Another format of what is sent as JSON already is not offered.
    private static bool IsSpelling(DescribedContent content, IEnumerable<DescribedContent> sent) =>
        (content.IsJson || content.IsXml || content.IsRange) && sent.Any(other => other.IsJson && JsonNode.DeepEquals(other.Schema, content.Schema));

    /// <summary>One request of an operation with one content.</summary>
    private sealed class Case(Judge judge, DescribedOperation operation, EndpointPlan endpoint, Type request, DescribedContent? content)
    {
        private readonly DescribedApi _api = judge.Api;

        public async Task<bool> TryAsync(List<string> complaints)
        {
            if (content is not null && !Fits()) return false;
            var isSent = content is null;
            foreach (var all in (bool[])[false, true])
            {
                var answers = 1;
                for (var answer = 0; answer < answers; answer++)
                {
                    var before = complaints.Count;
                    try
                    {
                        var values = Values(all, answer);
                        if (!CanSend(values)) return isSent;
                        answers = await SendAsync(values, answer, complaints);
                        if (judge.Client.Server.Received is { } received && content is not null && (values.Body is null || content.Includes(received.ContentType ?? ""))) isSent = true;
                    }
                    catch (ImpossibleException exception)
                    {
                        complaints.Add($"no value: {exception.Message}");
                    }
                    catch (Exception exception) when (exception is not AssertionException)
                    {
                        complaints.Add($"{(content is not null && !isSent ? $"body {content.MediaType}: " : "")}{exception.GetType().Name}: {exception.Message}");
                    }

                    if (complaints.Count > before + 3) break;
                }
            }

            return isSent;
        }

        /// <summary>Sends the request once for each error that the description declares.</summary>
        public async Task FailAsync(List<string> complaints)
        {
            foreach (var error in Reply.ErrorsOf(operation))
                foreach (var all in (bool[])[false, true])
                    try
                    {
                        var values = Values(all, 0);
                        var reply = error.With(judge.Api, judge.Instances, all, values.Seed);
                        judge.Client.Server.Answer = _ => reply.Message();
                        if (await judge.Client.FailAsync(Create(values)) is { } exception) complaints.AddRange(reply.Complaints(exception));
                        else complaints.Add($"error {reply} is a success");
                    }
                    catch (ImpossibleException exception)
                    {
                        complaints.Add($"no value of the error {error.Response.Status}: {exception.Message}");
                    }
                    catch (Exception exception) when (exception is not AssertionException)
                    {
                        complaints.Add($"error {error.Response.Status}: {exception.GetType().Name} {exception.Message}");
                    }
        }

        // A request for forms has properties for fields, any other one a property for the body.
        private bool Fits() => content!.IsUrlEncoded || content.IsMultipart
            ? GeneratedClient.Body(request, endpoint) is null || HasFields()
            : !HasFields();

        private bool HasFields() => endpoint.Properties.Any(part => part.In == PartPlan.Field && request.GetProperty(part.Member) is not null);

        private CallValues Values(bool all, int salt)
        {
            var seed = StableHash($"{operation} {request.Name} {content?.MediaType} {all} {salt}");
            var parameters = operation.Parameters.Where(parameter => all || parameter.IsRequired)
                .ToDictionary(parameter => parameter, (parameter => judge.Instances.Create(parameter.Schema, Direction.Request, all, seed, CharactersOf(parameter)).Sent));
            var body = content is not null && (all || operation.IsBodyRequired) ? judge.Instances.Create(content.ItemSchema ?? content.Schema, Direction.Request, all, seed, content.IsMultipart || content.IsUrlEncoded || content.IsXml ? Characters.Path : Characters.Any) : null;
            return new CallValues(parameters, body, all, seed);
        }

        private static Characters CharactersOf(DescribedParameter parameter) => parameter.MediaType is not null ? Characters.Any : parameter.In switch
        {
            "header" => Characters.Ascii,
            "cookie" => Characters.Plain,
            _ when parameter.Style == "label" => Characters.Word,
            _ when parameter.AllowsReserved || parameter.Style is "spaceDelimited" or "pipeDelimited" => Characters.Plain,
            _ => Characters.Path,
        };

        private bool CanSend(CallValues values) => values.Body is null || content is null || content.IsUrlEncoded || content.IsMultipart || GeneratedClient.Body(request, endpoint) is not null;

        private object Create(CallValues values)
        {
            var created = Activator.CreateInstance(request)!;
            foreach (var (parameter, value) in values.Parameters)
            {
                var part = endpoint.Properties.FirstOrDefault(part => part.In == parameter.In && part.Name == parameter.Name && request.GetProperty(part.Member) is not null);
                // Constants have no property.
                if (part is not null) GeneratedClient.Set(created, part.Member, value);
            }

            if (values.Body is null) return created;
            if (request.GetProperty("ContentType") is { CanWrite: true } type && content is { IsRange: false } && endpoint.Properties.All(part => part.Member != "ContentType" || part.In == PartPlan.Body)) type.SetValue(created, content.MediaType);
            if (content!.IsUrlEncoded || content.IsMultipart) SetFields(created, values);
            else GeneratedClient.Set(created, GeneratedClient.Body(request, endpoint)!.Name, content.IsJsonLines ? new JsonArray(values.Body.Value?.DeepClone()) : values.Body.Value, content.IsRange ? null : content.MediaType);
            return created;
        }

        private void SetFields(object created, CallValues values)
        {
            var others = new JsonObject();
            foreach (var (name, value) in values.Body!.Value as JsonObject ?? [])
            {
                var part = endpoint.Properties.FirstOrDefault(part => part.In == PartPlan.Field && part.Name == name && request.GetProperty(part.Member) is not null);
                if (part is not null) GeneratedClient.Set(created, part.Member, value);
                else others[name] = value?.DeepClone();
            }

            var more = request.GetProperty("AdditionalFields") ?? request.GetProperty("Fields");
            if (others.Count > 0 && more?.PropertyType.Name == "IReadOnlyDictionary`2") GeneratedClient.Set(created, more.Name, others);
        }

        private async Task<int> SendAsync(CallValues values, int answer, List<string> complaints)
        {
            var created = Create(values);
            Reply? reply = null;
            var replies = 0;
            judge.Client.Server.Reset();
            judge.Client.Server.Answer = received =>
            {
                var all = Reply.Of(operation, received, GeneratedClient.CanSend(request)).ToList();
                replies = all.Count;
                reply = all.Count > 0 ? all[answer % all.Count].With(judge.Api, judge.Instances, values.All, values.Seed) : null;
                return reply?.Message() ?? new HttpResponseMessage(HttpStatusCode.NoContent);
            };
            var before = complaints.Count;
            ReceivedRequest? received = null;
            try
            {
                if (GeneratedClient.CanSend(request))
                {
                    var read = await judge.Client.SendAsync(created);
                    received = judge.Client.Server.Received;
                    if (reply is not null) complaints.AddRange(reply.Complaints(read));
                }

                if (GeneratedClient.CanStream(request))
                {
                    judge.Client.Server.Answer = received =>
                    {
                        reply = Reply.StreamOf(operation, received)?.With(judge.Api, judge.Instances, values.All, values.Seed);
                        return reply?.Message() ?? new HttpResponseMessage(HttpStatusCode.NoContent);
                    };
                    var items = await judge.Client.StreamAsync(created);
                    if (reply is not null) complaints.AddRange(reply.Complaints(items));
                }
            }
            catch (ImpossibleException exception)
            {
                complaints.Add($"no value of the response: {exception.Message}");
            }
            catch (Exception exception) when (exception is not ImpossibleException && judge.Client.Server.Received is not null)
            {
                complaints.Add($"response {reply}: {exception.GetType().Name} {exception.Message}");
            }

            // Another request of the endpoint has this content.
            received ??= judge.Client.Server.Received;
            if (received is not null && (values.Body is null || content is null || content.Includes(received.ContentType ?? ""))) complaints.AddRange(Wrong(received, values));
            else complaints.RemoveRange(before, complaints.Count - before);
            return replies;
        }

        private IEnumerable<string> Wrong(ReceivedRequest received, CallValues values)
        {
            if (!received.Method.Equals(operation.Method, StringComparison.OrdinalIgnoreCase)) yield return $"the method is {received.Method}";
            foreach (var complaint in WrongPath(received, values)) yield return complaint;
            foreach (var complaint in WrongQuery(received, values)) yield return complaint;
            foreach (var complaint in WrongHeaders(received, values)) yield return complaint;
            foreach (var complaint in WrongBody(received, values)) yield return complaint;
        }

        private IEnumerable<string> WrongPath(ReceivedRequest received, CallValues values)
        {
            var names = new List<string>();
            var pattern = Regex.Replace(operation.Path.Split('?', '#')[0], @"\{([^}]*)\}|.", match =>
            {
                if (!match.Groups[1].Success) return match.Value == "/" ? "/" : $"(?:{Regex.Escape(match.Value)}|{Regex.Escape(Uri.EscapeDataString(match.Value))})";
                names.Add(match.Groups[1].Value);
                return "(.*?)";
            });
            if (Regex.Match(received.Path, $"^{pattern}$") is not { Success: true } found)
            {
                yield return $"the path is {received.Path}";
                yield break;
            }

            foreach (var (index, name) in names.Index())
            {
                var parameter = values.Parameters.Keys.FirstOrDefault(parameter => parameter.In == "path" && parameter.Name == name);
                if (parameter is null) continue;
                var text = found.Groups[index + 1].Value;
                var isRight = parameter.MediaType is not null
                    ? JsonComparison.IsText(values.Parameters[parameter], Uri.UnescapeDataString(text))
                    : ParameterWire.IsSimple(text, parameter.Style, parameter.Explode, name, values.Parameters[parameter], Uri.UnescapeDataString);
                if (!isRight) yield return $"path {name} is {text}, not {values.Parameters[parameter]?.ToJsonString()}";
            }
        }

        private IEnumerable<string> WrongQuery(ReceivedRequest received, CallValues values)
        {
            var query = received.Query.ToList();
            if (operation.Path.IndexOf('?', StringComparison.Ordinal) is > 0 and var start)
                foreach (var pair in ReceivedRequest.Pairs(operation.Path[(start + 1)..].Split('#')[0], '&')) query.RemoveAll(other => other.Name == pair.Name && (other.Value == pair.Value || pair.Value.StartsWith('{')));
            foreach (var (parameter, value) in values.Parameters.Where(parameter => parameter.Key.In == "query"))
            {
                var (style, explode) = parameter.MediaType is null ? (parameter.Style, parameter.Explode) : ("content", true);
                var single = parameter.MediaType is null ? value : JsonValue.Create(parameter.MediaType.Contains("json", StringComparison.Ordinal) ? null : value?.ToString());
                if (single is null && value is not null)
                {
                    if (query.FindIndex(pair => pair.Name == parameter.Name && JsonComparison.Parsed(ReceivedRequest.Decode(pair.Value)) is var json && !JsonComparison.Differences(value, json).Any()) is >= 0 and var at) query.RemoveAt(at);
                    else yield return $"query {parameter.Name} is not the JSON {value.ToJsonString()} in {string.Join('&', query)}";
                    continue;
                }

                foreach (var complaint in ParameterWire.TakeFromQuery(query, parameter.Name, style, explode, single, ReceivedRequest.Decode)) yield return $"query {complaint}";
            }

            query.RemoveAll(pair => IsCredential("query", pair.Name) && pair.Value == GeneratedClient.Secret);
            foreach (var (parameter, value) in values.Parameters.Where(parameter => parameter.Key.In == "querystring"))
            {
                foreach (var complaint in WrongQueryString(received, parameter, value)) yield return $"query string {complaint}";
                query.Clear();
            }

            if (query.Count > 0) yield return $"the query has others: {string.Join('&', query)}";
        }

        // The whole query, without credentials.
        private IEnumerable<string> WrongQueryString(ReceivedRequest received, DescribedParameter parameter, JsonNode? value)
        {
            var pairs = received.Url.IndexOf('?', StringComparison.Ordinal) is > 0 and var start ? received.Url[(start + 1)..].Split('&') : [];
            var text = string.Join('&', pairs.Where(pair => !(pair.EndsWith($"={GeneratedClient.Secret}", StringComparison.Ordinal) && IsCredential("query", ReceivedRequest.Decode(pair.Split('=')[0])))));
            if (parameter.Content is { IsUrlEncoded: true } form) return BodyWire.UrlEncoded(form, value as JsonObject ?? [], Encoding.UTF8.GetBytes(text), isStreaming: false);
            var decoded = Uri.UnescapeDataString(text);
            var isRight = parameter.Content is { IsJson: true } ? !JsonComparison.Differences(value, JsonComparison.Parsed(decoded)).Any() : JsonComparison.IsText(value, decoded);
            return isRight ? [] : [$"is {text}, not {value?.ToJsonString()}"];
        }

        private IEnumerable<string> WrongHeaders(ReceivedRequest received, CallValues values)
        {
            foreach (var (parameter, value) in values.Parameters.Where(parameter => parameter.Key.In is "header" or "cookie"))
            {
                var text = parameter.In == "header" ? received.Header(parameter.Name) : null;
                if (parameter.In == "cookie")
                {
                    var cookies = received.Cookies.SelectMany(pair => ReceivedRequest.Pairs($"{pair.Name}={pair.Value}", parameter.Style == "form" ? '&' : ';')).ToList();
                    foreach (var complaint in ParameterWire.TakeFromQuery(cookies, parameter.Name, parameter.Style, parameter.Explode, value, Uri.UnescapeDataString)) yield return $"cookie {complaint}";
                }
                else if (text is null)
                {
                    if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 })) yield return $"header {parameter.Name} is missing";
                }
                else if (parameter.MediaType is not null ? !JsonComparison.IsText(value, text) : !ParameterWire.IsSimple(text, "simple", parameter.Explode, parameter.Name, value, part => part))
                {
                    yield return $"header {parameter.Name} is {text}, not {value?.ToJsonString()}";
                }
            }

            foreach (var (name, _) in received.Headers.Where(header => !IsKnown(header.Name) && !IsCredential("header", header.Name) && !operation.Parameters.Any(parameter => parameter.In == "header" && parameter.Name.Equals(header.Name, StringComparison.OrdinalIgnoreCase))))
                yield return $"the request has another header {name}";
            var alternatives = operation.Security.ToList();
            if (alternatives.Count > 0 && !alternatives.Any(alternative => alternative.All(scheme => IsSent(scheme, received)))) yield return "credentials are missing";
        }

        private static bool IsKnown(string header) => header.ToLowerInvariant() is "accept" or "user-agent" or "content-type" or "content-length" or "cookie" or "traceparent" or "accept-encoding";

        private bool IsCredential(string location, string name) => operation.Security.SelectMany(alternative => alternative).Any(scheme => scheme["type"]?.ToString() == "apiKey"
            ? scheme["in"]?.ToString() == location && scheme["name"]?.ToString().Equals(name, StringComparison.OrdinalIgnoreCase) == true
            : location == "header" && name.Equals("Authorization", StringComparison.OrdinalIgnoreCase));

        private static bool IsSent(JsonObject scheme, ReceivedRequest received) => (scheme["type"]?.ToString(), scheme["scheme"]?.ToString().ToLowerInvariant(), scheme["in"]?.ToString()) switch
        {
            ("apiKey", _, "query") => received.Query.Contains((scheme["name"]!.ToString(), GeneratedClient.Secret)),
            ("apiKey", _, "cookie") => received.Cookies.Contains((scheme["name"]!.ToString(), GeneratedClient.Secret)),
            ("apiKey", _, _) => received.Header(scheme["name"]!.ToString())?.EndsWith(GeneratedClient.Secret, StringComparison.Ordinal) ?? false,
            ("http", "basic", _) => received.Header("Authorization") == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{GeneratedClient.Secret}:{GeneratedClient.Secret}"))}",
            ("http", not "bearer", _) => received.Header("Authorization") is not null,
            ("mutualTLS", _, _) => true,
            _ => received.Header("Authorization") == $"Bearer {GeneratedClient.Secret}",
        };

        private IEnumerable<string> WrongBody(ReceivedRequest received, CallValues values)
        {
            if (values.Body is not { } body || content is null)
            {
                if (received.Body is { Length: > 0 } && content is null) yield return "a body is sent";
                yield break;
            }

            var text = Encoding.UTF8.GetString(received.Body ?? []);
            if (content.IsJson)
            {
                var sent = JsonComparison.Parsed(text);
                foreach (var difference in JsonComparison.Differences(WithoutStream(body.Sent), WithoutStream(sent))) yield return $"body {difference}";
                if (content.Schema is { } schema)
                    foreach (var violation in _api.Schemas.Violations(schema, sent, Direction.Request)) yield return $"body violates its schema: {violation}";
            }
            else if (content.IsJsonLines)
            {
                foreach (var difference in JsonComparison.Differences(body.Sent, JsonComparison.Parsed(text.Trim()))) yield return $"body {difference}";
            }
            else if (content.IsUrlEncoded || content.IsMultipart)
            {
                if (WithoutStream(body.Sent) is not JsonObject fields) yield break;
                var isStreaming = GeneratedClient.CanStream(request);
                foreach (var complaint in content.IsMultipart ? BodyWire.Multipart(content, fields, received, isStreaming) : BodyWire.UrlEncoded(content, fields, received.Body ?? [], isStreaming)) yield return $"body {complaint}";
            }
            else if (content.IsXml && GeneratedClient.Body(request, endpoint)?.PropertyType.Name is not ("String" or "ApiFile") && body.Sent is JsonObject or JsonArray && content.Schema is { } schema && new XmlWire(_api.Schemas).Document(schema, body.Sent) is { } document)
            {
                foreach (var difference in XmlWire.Differences(document, XElement.Parse(text, LoadOptions.PreserveWhitespace))) yield return $"body {difference}";
            }
            else if (!JsonComparison.IsText(body.Sent, text) && text != body.Sent?.ToJsonString())
            {
                yield return $"body is {text}, not {body.Sent?.ToJsonString()}";
            }
        }

        // The client states itself whether the response is a stream.
        private JsonNode? WithoutStream(JsonNode? body) => GeneratedClient.CanStream(request) && body is JsonObject members ? new JsonObject(members.Where(member => member.Key != "stream").Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))) : body;

        private static int StableHash(string text) => text.Aggregate(17, (hash, character) => unchecked((hash * 31) + character));
    }

    private DescribedApi Api => api;

    private Instances Instances => _instances;

    private GeneratedClient Client => client;

    /// <summary>The values of a call.</summary>
    private sealed record CallValues(Dictionary<DescribedParameter, JsonNode?> Parameters, Instance? Body, bool All, int Seed);
}
