# syntax=docker/dockerfile:1
# Build:  mvn -B package && docker build -t icp-ready .
# The jar in layers, a class data archive for a quicker start, no root, nothing writable but /tmp.
FROM eclipse-temurin:17-jdk AS layers
WORKDIR /build
COPY target/icp-ready.jar icp-ready.jar
RUN java -Djarmode=tools -jar icp-ready.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 icp && useradd --system --uid 10001 --gid icp --no-create-home icp
WORKDIR /app
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# Starts once on an embedded database that is thrown away, up to the moment where it would listen.
WORKDIR /tmp
RUN java -XX:ArchiveClassesAtExit=/app/icp-ready.jsa -Dspring.context.exit=onRefresh \
         -Dspring.datasource.url=jdbc:h2:mem:archive -Dicp-ready.documents.keyset=/tmp/archive-keyset.json \
         -cp "/app/icp-ready.jar:/app/lib/*" io.icpready.IcpReadyApplication \
    && rm -rf /tmp/* \
    && test -s /app/icp-ready.jsa
WORKDIR /app
USER 10001:10001
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:SharedArchiveFile=/app/icp-ready.jsa -XX:+ExitOnOutOfMemoryError" \
    SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
# Liveness: a node whose database is away is not helped by being started anew.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/liveness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# Not by -jar: the web applications find their plugins in libraries that the class path names.
ENTRYPOINT ["java", "-cp", "/app/icp-ready.jar:/app/lib/*", "io.icpready.IcpReadyApplication"]
