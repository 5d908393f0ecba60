package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.wording.ScreenWords;
import io.icpready.wording.Wording;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

@DisplayName("The model of the journey, against its names and its rules")
class JourneyModelTest {

    private static final BpmnModelInstance MODEL = Bpmn.readModelFromStream(
            JourneyModelTest.class.getResourceAsStream("/processes/icp-filing-preparation.bpmn"));

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern FORM = Pattern.compile("embedded:deployment:(forms/[\\w-]+\\.html)");

    @Test
    void everyNameOfTheCodeIsAnElementOfTheModel() {
        assertThat(names())
                .allSatisfy(id -> assertThat((Object) MODEL.getModelElementById(id))
                        .as(id)
                        .isNotNull());
    }

    @Test
    void everyPartThatTheDiagramNamesHasWordsInBothLanguages() {
        Set<String> english = ScreenWords.in(Locale.ENGLISH).keySet();
        Set<String> chinese = ScreenWords.in(Locale.SIMPLIFIED_CHINESE).keySet();
        assertThat(MODEL.getModelElementsByType(FlowNode.class))
                .filteredOn(part -> part.getName() != null)
                .extracting(FlowNode::getId)
                .allSatisfy(id -> assertThat(Set.of("taskName." + id, "modelName." + id))
                        .anyMatch(words -> english.contains(words) && chinese.contains(words)));
    }

    @Test
    void everyTaskOfTheModelHasANameInTheCode() {
        assertThat(ids(UserTask.class)).isSubsetOf(names());
        assertThat(ids(ServiceTask.class))
                .filteredOn(id -> !id.equals("EraseDocuments"))
                .isSubsetOf(names());
    }

    @Test
    void everyTaskOfTheModelStandsInTheRowOfAStageAndIsCalledTheSame() {
        assertThat(JourneyStage.allTasks().map(JourneyTask::id))
                .containsExactlyInAnyOrderElementsOf(ids(UserTask.class));
        assertThat(all(UserTask.class))
                .allSatisfy(
                        task -> assertThat(Wording.render("journey.task." + task.getId(), Locale.SIMPLIFIED_CHINESE))
                                .isEqualTo(task.getName()));
    }

    @Test
    void processAndMessagesAreThoseOfTheCode() {
        assertThat(ids(Process.class)).containsExactly(JourneyModel.PROCESS_KEY);
        assertThat(all(Message.class))
                .extracting(Message::getName)
                .containsExactly(JourneyModel.MESSAGE_WITHDRAWN, JourneyModel.MESSAGE_CONSENT_WITHDRAWN);
        assertThat(all(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D"));
    }

    @Test
    void everythingIsExplainedInEnglishAndNamedInChinese() {
        assertThat(all(FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
            assertThat(node.getDocumentations().iterator().next().getTextContent())
                    .as(node.getId())
                    .doesNotContainPattern("\\p{IsHan}")
                    .isNotBlank();
        });
        assertThat(named())
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void everyElementIsDrawn() {
        Set<String> drawn = Stream.concat(
                        all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(element -> element.getId())
                .collect(Collectors.toSet());

        assertThat(ids(FlowElement.class)).allSatisfy(id -> assertThat(drawn).contains(id));
    }

    @Test
    void everyDelegateAndListenerIsABeanThatCanDoIt() {
        assertThat(all(ServiceTask.class))
                .allSatisfy(task -> assertThat(typeOf(task.getCamundaDelegateExpression()))
                        .as(task.getId())
                        .isAssignableTo(JavaDelegate.class));
        assertThat(all(CamundaTaskListener.class))
                .isNotEmpty()
                .allSatisfy(listener -> assertThat(typeOf(listener.getCamundaDelegateExpression()))
                        .isAssignableTo(TaskListener.class));
        assertThat(all(CamundaExecutionListener.class))
                .isNotEmpty()
                .allSatisfy(listener -> assertThat(typeOf(listener.getCamundaDelegateExpression()))
                        .isAssignableTo(ExecutionListener.class));
    }

    @Test
    void everyFormIsThere() {
        Stream<String> ofTasks = all(UserTask.class).stream().map(UserTask::getCamundaFormKey);
        Stream<String> ofStart = all(StartEvent.class).stream()
                .filter(start -> start.getParentElement() instanceof Process)
                .map(StartEvent::getCamundaFormKey);

        assertThat(Stream.concat(ofTasks, ofStart)).isNotEmpty().allSatisfy(key -> {
            Matcher form = FORM.matcher(key);
            assertThat(form.matches()).as(key).isTrue();
            assertThat(getClass().getResource("/" + form.group(1))).as(key).isNotNull();
        });
    }

    @Test
    void applicantsGetTheirOwnTasksAndReviewersTheReviews() {
        assertThat(all(UserTask.class)).allSatisfy(task -> {
            boolean review = task.getId().equals(Element.REVIEW_DOCUMENT);
            assertThat(task.getCamundaAssignee()).as(task.getId()).isEqualTo(review ? null : "${starter}");
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isEqualTo(review ? "reviewers" : null);
        });
    }

    @Test
    void aParallelGatewayEitherSplitsOrJoins() {
        assertThat(all(ParallelGateway.class))
                .hasSize(2)
                .allSatisfy(gateway -> assertThat(gateway.getIncoming().size() == 1
                                ^ gateway.getOutgoing().size() == 1)
                        .as(gateway.getId())
                        .isTrue());
    }

    @Test
    void aGatewayReadsOneBooleanAndOtherwiseTakesTheDefault() {
        List<ExclusiveGateway> deciding = all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();

        assertThat(deciding).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .hasSize(2)
                    .filteredOn(flow -> flow != gateway.getDefault())
                    .singleElement()
                    .satisfies(flow -> assertThat(condition(flow)).matches("\\$\\{\\w+}"));
        });
    }

    @Test
    @DisplayName("where two people's clicks meet, a job goes on; the start answers at once")
    void whatMayCollideGoesOnByAJob() {
        assertThat(all(FlowNode.class))
                .filteredOn(FlowNode::isCamundaAsyncBefore)
                .extracting(FlowNode::getId)
                .containsExactlyInAnyOrder("PreparationJoin", "DocumentGathered", Element.SEND_REMINDER);
        assertThat(all(FlowNode.class)).noneMatch(FlowNode::isCamundaAsyncAfter);
    }

    @Test
    void whatHappensWhileATaskWaitsInterruptsIt() {
        assertThat(all(BoundaryEvent.class))
                .extracting(BoundaryEvent::getId)
                .containsExactlyInAnyOrder(
                        Element.AWAIT_REAL_NAME_SYNC,
                        Element.FACT_RUNS_OUT,
                        Element.CONSENT_WITHDRAWN_IN_REVIEW,
                        Element.CONSENT_WITHDRAWN_BEFORE_SUBMISSION);
        assertThat(all(BoundaryEvent.class)).allMatch(BoundaryEvent::cancelActivity);
    }

    @Test
    void aJourneyEndsSubmittedOrWithdrawn() {
        assertThat(ids(EndEvent.class)).contains(Element.END_SUBMITTED, Element.END_WITHDRAWN);
        assertThat(listenersOf(Element.END_SUBMITTED)).containsExactly("${filingSubmitted}");
        assertThat(listenersOf(Element.END_WITHDRAWN)).containsExactly("${journeyWithdrawn}");
    }

    private static List<String> listenersOf(String endEvent) {
        EndEvent event = MODEL.getModelElementById(endEvent);
        return event
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaExecutionListener.class)
                .list()
                .stream()
                .map(CamundaExecutionListener::getCamundaDelegateExpression)
                .toList();
    }

    private static String condition(SequenceFlow flow) {
        ConditionExpression condition = flow.getConditionExpression();
        return condition == null ? "none" : condition.getTextContent();
    }

    private static Stream<FlowNode> named() {
        return all(FlowNode.class).stream()
                .filter(node -> !(node instanceof ParallelGateway)
                        && !(node instanceof ExclusiveGateway
                                && node.getOutgoing().size() == 1));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            Class<T> type) {
        return MODEL.getModelElementsByType(type);
    }

    private static List<String> ids(Class<? extends org.camunda.bpm.model.bpmn.instance.BaseElement> type) {
        return all(type).stream().map(element -> element.getId()).toList();
    }

    private static List<String> names() {
        return Arrays.stream(Element.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .map(JourneyModelTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The component of this name, found without starting an application. */
    private static Class<?> typeOf(String expression) {
        Matcher bean = BEAN.matcher(expression);
        assertThat(bean.matches()).as(expression).isTrue();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        return scanner.findCandidateComponents("io.icpready.journey").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(type -> bean.group(1).equals(beanName(type)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No bean " + expression));
    }

    private static String beanName(Class<?> type) {
        return AnnotationUtils.findAnnotation(type, Component.class).value();
    }
}
