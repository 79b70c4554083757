using System.Collections.Frozen;

namespace Schematic.CSharp.Binding.Shared;

/// <summary>The types that the shared namespace declares. A module's namespace lies beside them and cannot have the name of one.</summary>
internal static class RuntimeTypes
{
    /// <summary>Their names. A test holds them against the run-time part.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "ApiAnswer", "ApiAttempt", "ApiAuthPolicy", "ApiAuthScheme", "ApiCall", "ApiClient", "ApiClientGroup",
            "ApiClientOptions", "ApiConnection", "ApiCredential", "ApiCredentialContext", "ApiDescription", "ApiEndpoint",
            "ApiErrorFormat", "ApiException", "ApiExchange", "ApiFile", "ApiFormWriter", "ApiKeyAuthScheme",
            "ApiKeyLocation", "ApiMultipartWriter", "ApiOperation", "ApiPage", "ApiPager", "ApiPathHandler",
            "ApiPathValue", "ApiProfile", "ApiRequestWriter", "ApiResponse", "ApiResponseFormat", "ApiResponseStream",
            "ApiSecretSource", "ApiSocket", "ApiSocketConnection", "ApiSocketConnector", "ApiSocketException",
            "ApiSocketFactory", "ApiSocketHandshake", "ApiSocketMessage", "ApiSocketOperation", "ApiStream", "ApiStreamFormat", "ApiStreamOperation",
            "ApiTelemetry", "AuthenticationRequiredException", "BasicAuthScheme", "BinaryResponseFormat",
            "CancellationSources", "CharBuffer", "ConnectionFault", "Deadline", "DelimitedFramer", "DotSegments", "FileBody", "ForeignLinkException", "FormBody", "Growth", "HandlerRedirects",
            "HeaderText", "IApiRequest", "IApiSocketRequest", "IApiStreamRequest", "IJsonModel", "IOpenEnum", "IUnion",
            "Iso8601Duration", "Json", "JsonAnyCodec", "JsonBigIntegerCodec", "JsonBody", "JsonBooleanCodec",
            "JsonBranch", "JsonBuffer", "JsonBytesCodec", "JsonChoice", "JsonChoices", "JsonCodec", "JsonContentException", "JsonDateCodec",
            "JsonDateTimeCodec", "JsonDecimalCodec", "JsonDoubleCodec", "JsonDurationCodec", "JsonEnumCodec",
            "JsonEnumConverter", "JsonEquality", "JsonExactInteger", "JsonFault", "JsonFaultLocation", "JsonFirstItems",
            "JsonFit", "JsonInt32Codec", "JsonInt64Codec", "JsonIntegerEnumConverter", "JsonLinesBody", "JsonListCodec",
            "JsonMapCodec", "JsonMemberNull", "JsonMemberReader", "JsonMemberSet", "JsonMembers", "JsonModel",
            "JsonModelCodec", "JsonModelConverter", "JsonNamedNumber", "JsonNullableCodec",
            "JsonNullableReferenceCodec", "JsonNumberCodec", "JsonNumberEnumConverter", "JsonObjectFit",
            "JsonOptionalCodec", "JsonPath", "JsonQuotedCodec", "JsonReadContext", "JsonResponse", "JsonResponseFormat",
            "JsonScalar", "JsonScalarConverter", "JsonShape", "JsonSingleCodec", "JsonStringCodec", "JsonText", "JsonTextCodec", "JsonTimeCodec",
            "JsonUInt64Codec", "JsonUnion", "JsonUnixTimeCodec", "JsonUriCodec", "JsonUuidCodec", "LinkHeader",
            "MissingMembers", "MultipartBody", "NoContent", "NoResponseFormat", "OAuth2", "OAuth2Credential", "OAuth2Form",
            "OAuth2Settings", "OAuth2Token", "OAuth2TokenRequest", "OpenEnumValues", "OpenResponseFormat", "Optional",
            "OptionalJsonResponseFormat", "PageSource", "ParameterExpansion", "ParameterPairs", "ParameterStyle",
            "ParameterValue", "PercentEncoding", "Redaction", "Redirect", "RentedBytes", "ResponseText", "RetryPolicy", "Rfc3339",
            "SchematicApis", "ServerSentEvent", "ServerSentEventFramer", "StreamBuffer", "StreamFramer", "TextEscape",
            "TextResponseFormat", "Utf8Names",
        ]);

    /// <summary>The names of types of .NET that the shared code uses. A namespace of the same name beside it would hide one; a test knows them all.</summary>
    public static FrozenSet<string> Borrowed { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            "Action", "Activity", "ActivityKind", "ActivitySource", "ActivityStatusCode", "ArgumentException",
            "ArgumentNullException", "ArgumentOutOfRangeException", "Array", "ArrayBufferWriter", "ArrayPool", "Ascii",
            "AsyncMethodBuilder", "AuthenticationHeaderValue", "BigInteger", "BitOperations", "Boolean", "Buffer",
            "ByteArrayContent", "CancellationToken", "CancellationTokenRegistration", "CancellationTokenSource",
            "ClientWebSocket", "ConcurrentQueue", "Convert", "Cookie", "CultureInfo", "DateOnly", "DateTime",
            "DateTimeOffset", "DateTimeStyles", "Decimal", "DecompressionMethods", "DelegatingHandler", "Dictionary", "Double", "Encoder",
            "Encoding", "Enum", "EnumeratorCancellation", "Environment", "EqualityComparer", "Exception", "File", "FileInfo",
            "FileOptions", "FileStream", "FileStreamOptions", "FormUrlEncodedContent", "Func", "GC", "Guid", "HashCode",
            "HashSet", "Histogram", "HttpClient", "HttpClientHandler", "HttpCompletionOption", "HttpContent", "HttpContentHeaders",
            "HttpIOException", "HttpMessageHandler", "HttpMessageInvoker", "HttpMethod", "HttpRequestError", "HttpRequestException",
            "HttpRequestMessage", "HttpResponseHeaders", "HttpResponseMessage", "HttpStatusCode", "IAsyncDisposable",
            "IAsyncEnumerable", "IAsyncEnumerator", "IBufferWriter", "ICollection", "IDisposable", "IEnumerable",
            "IEnumerator", "IEquatable", "IOException", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlyList",
            "ISpanFormattable", "ITimer", "Index", "InlineArray", "InsufficientMemoryException", "InstrumentAdvice", "Int32", "Int64", "Interlocked",
            "InterpolatedStringHandler", "InterpolatedStringHandlerArgument", "InvalidDataException", "InvalidOperationException",
            "JavaScriptEncoder", "Json", "JsonConverter", "JsonDocument", "JsonDocumentOptions", "JsonElement",
            "JsonEncodedText", "JsonException", "JsonNumberEnumConverter", "JsonReaderOptions", "JsonSerializerOptions",
            "JsonTokenType", "JsonValueKind", "JsonWriterOptions", "KeyValuePair", "Lazy", "List", "Math",
            "MemberNotNullWhen", "Memory", "MemoryStream", "Meter", "Microsoft", "MissingFieldException", "NotNullWhen", "NotSupportedException",
            "Nullable", "NumberStyles", "ObjectDisposedException", "OperationCanceledException", "Path", "PeriodicTimer",
            "PoolingAsyncValueTaskMethodBuilder", "Random", "ReadOnlyMemory", "ReadOnlySpan", "Rune", "RuntimeHelpers",
            "SearchValues", "SHA256", "SeekOrigin", "SemaphoreSlim", "Single", "SocketsHttpHandler", "Span", "Stream", "StreamReader",
            "String", "StringBuilder", "StringComparer", "StringComparison", "StringSplitOptions", "SuppressMessage", "System",
            "TagList", "Task", "TaskCanceledException", "ThreadStatic", "TimeOnly", "TimeProvider", "TimeSpan", "Timeout",
            "TimeoutException", "TransportContext", "Type", "UInt64", "UnsafeAccessor", "UnsafeAccessorKind", "Uri", "UriComponents", "UriCreationOptions",
            "UriFormat", "UriKind", "UriPartial", "Utf8JsonReader", "Utf8JsonWriter", "ValueTask",
            "ValueWebSocketReceiveResult", "Version", "Volatile", "WebSocket", "WebSocketCloseStatus", "WebSocketException",
            "WebSocketMessageType", "WebSocketState", "WebUtility", "XmlConvert",
        ]);
}
